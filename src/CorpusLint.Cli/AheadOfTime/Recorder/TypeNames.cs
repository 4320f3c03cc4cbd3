using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace CorpusLint.Cli.AheadOfTime.Recorder;

/// <summary>Finds types by the names that the runtime's events give them, which name no assembly: <c>System.Func`2[System.__Canon,System.Int32]</c>.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);

    internal TypeNames(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.SelectMany(TypesOf))
        {
            if (type.FullName is { } name)
            {
                _types.TryAdd(name, type);
            }
        }
    }

    /// <summary>The type of a name; null when there is none.</summary>
    internal Type? Find(string name)
    {
        var position = 0;
        return Read(name, ref position);
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }

    private Type? Read(string name, ref int position)
    {
        // Compilers write angle brackets into names, and between them what would otherwise end one.
        var start = position;
        var depth = 0;
        while (position < name.Length && (depth > 0 || name[position] is not ('[' or ',' or ']')))
        {
            depth += name[position] switch { '<' => 1, '>' => -1, _ => 0 };
            position++;
        }

        var type = _types.GetValueOrDefault(name[start..position]);
        var ranks = 0;
        while (position < name.Length && name[position] == '[')
        {
            position++;
            if (name[position] == ']')
            {
                ranks++;
                position++;
                continue;
            }

            var arguments = new List<Type?> { Read(name, ref position) };
            while (position < name.Length && name[position] == ',')
            {
                position++;
                arguments.Add(Read(name, ref position));
            }

            position++;
            type = type is null || arguments.Contains(null) ? null : type.MakeGenericType([.. arguments.OfType<Type>()]);
        }

        for (; ranks > 0; ranks--)
        {
            type = type?.MakeArrayType();
        }

        return type;
    }
}
