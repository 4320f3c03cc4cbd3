using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CorpusLint.Cli.AheadOfTime.Recorder;

/// <summary>
/// Writes methods as a profile that the ahead-of-time compiler reads (dotnet/runtime, <c>MIbcProfileParser.cs</c>): an assembly
/// whose method <c>AssemblyDictionary</c> names groups, each a method that names what belongs to it one by one.
/// </summary>
internal sealed class ProfileWriter
{
    // A group is named for the assemblies that must be among those compiled for it to count; ours always is.
    private const string Group = "CorpusLint;";

    private readonly MetadataBuilder _metadata = new();
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, TypeReferenceHandle> _types = [];
    private readonly BlobBuilder _code = new();

    /// <summary>Writes a profile.</summary>
    /// <param name="methods">What is in it; what no signature can tell is left out.</param>
    /// <param name="path">The file, which is replaced.</param>
    internal void Write(IEnumerable<MethodBase> methods, string path)
    {
        Reference(typeof(object).Assembly);
        _metadata.AddModule(0, _metadata.GetOrAddString("profile"), _metadata.GetOrAddGuid(Guid.Empty), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("profile"), new Version(1, 0), default, default, default, default);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var handles = methods.Select(TryReference).Where(h => !h.IsNil).ToList();
        var bodies = new MethodBodyStreamEncoder(_code);
        var group = Define(bodies, "Group", il =>
        {
            foreach (var handle in handles)
            {
                Name(il, handle);
            }
        });
        Define(bodies, "AssemblyDictionary", il =>
        {
            il.LoadString(_metadata.GetOrAddUserString(Group));
            Name(il, group);
        });
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), _code, deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1)).Serialize(image);
        using var file = File.Create(path);
        image.WriteContentTo(file);
    }

    private static void Name(InstructionEncoder il, EntityHandle handle)
    {
        il.OpCode(ILOpCode.Ldtoken);
        il.Token(handle);
        il.OpCode(ILOpCode.Pop);
    }

    private MethodDefinitionHandle Define(MethodBodyStreamEncoder bodies, string name, Action<InstructionEncoder> write)
    {
        var il = new InstructionEncoder(new BlobBuilder());
        write(il);
        il.OpCode(ILOpCode.Ret);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, r => r.Void(), _ => { });
        return _metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(signature), bodies.AddMethodBody(il), default);
    }

    private EntityHandle TryReference(MethodBase method)
    {
        try
        {
            return Reference(method);
        }
        catch (NotSupportedException)
        {
            return default;
        }
    }

    private EntityHandle Reference(MethodBase method)
    {
        var owner = method.DeclaringType ?? throw new NotSupportedException();
        var definition = method.Module.ResolveMethod(method.MetadataToken) ?? throw new NotSupportedException();
        var signature = new BlobBuilder();
        var parameters = definition.GetParameters();
        Type[] arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        new BlobEncoder(signature).MethodSignature(SignatureCallingConvention.Default, arguments.Length, !method.IsStatic)
            .Parameters(parameters.Length, r => EncodeResult(r, definition as MethodInfo), e => Array.ForEach(parameters, p => Encode(e.AddParameter(), p)));
        EntityHandle parent = Reference(owner);
        if (owner.IsGenericType)
        {
            var type = new BlobBuilder();
            Encode(new BlobEncoder(type).TypeSpecificationSignature(), owner);
            parent = _metadata.AddTypeSpecification(_metadata.GetOrAddBlob(type));
        }

        EntityHandle handle = _metadata.AddMemberReference(parent, _metadata.GetOrAddString(method.Name), _metadata.GetOrAddBlob(signature));
        if (arguments.Length == 0)
        {
            return handle;
        }

        var specification = new BlobBuilder();
        var encoder = new BlobEncoder(specification).MethodSpecificationSignature(arguments.Length);
        Array.ForEach(arguments, a => Encode(encoder.AddArgument(), a));
        return _metadata.AddMethodSpecification(handle, _metadata.GetOrAddBlob(specification));
    }

    private AssemblyReferenceHandle Reference(Assembly assembly)
    {
        var name = assembly.GetName();
        if (!_assemblies.TryGetValue(name.Name!, out var handle))
        {
            _assemblies[name.Name!] = handle = _metadata.AddAssemblyReference(_metadata.GetOrAddString(name.Name!), name.Version ?? new Version(), default, default, default, default);
        }

        return handle;
    }

    private TypeReferenceHandle Reference(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!_types.TryGetValue(definition, out var handle))
        {
            EntityHandle scope = definition.DeclaringType is { } outer ? Reference(outer) : Reference(definition.Assembly);
            var space = definition.DeclaringType is null ? definition.Namespace ?? "" : "";
            _types[definition] = handle = _metadata.AddTypeReference(scope, _metadata.GetOrAddString(space), _metadata.GetOrAddString(definition.Name));
        }

        return handle;
    }

    private void EncodeResult(ReturnTypeEncoder encoder, MethodInfo? method)
    {
        if (method is null || method.ReturnType == typeof(void))
        {
            encoder.Void();
            return;
        }

        foreach (var modifier in method.ReturnParameter.GetRequiredCustomModifiers())
        {
            encoder.CustomModifiers().AddModifier(Reference(modifier), isOptional: false);
        }

        Encode(encoder.Type(method.ReturnType.IsByRef), method.ReturnType);
    }

    private void Encode(ParameterTypeEncoder encoder, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers())
        {
            encoder.CustomModifiers().AddModifier(Reference(modifier), isOptional: false);
        }

        Encode(encoder.Type(parameter.ParameterType.IsByRef), parameter.ParameterType);
    }

    private void Encode(SignatureTypeEncoder encoder, Type type)
    {
        if (type.IsByRef)
        {
            Encode(encoder, type.GetElementType()!);
        }
        else if (type.IsSZArray)
        {
            Encode(encoder.SZArray(), type.GetElementType()!);
        }
        else if (type.IsGenericParameter && type.DeclaringMethod is not null)
        {
            encoder.GenericMethodTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericParameter)
        {
            encoder.GenericTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments();
            var instantiation = encoder.GenericInstantiation(Reference(type), arguments.Length, type.IsValueType);
            Array.ForEach(arguments, a => Encode(instantiation.AddArgument(), a));
        }
        else if (type.IsPointer || type.IsArray || type.IsFunctionPointer || type == typeof(TypedReference))
        {
            throw new NotSupportedException();
        }
        else if (type == typeof(object))
        {
            encoder.Object();
        }
        else if (type == typeof(string))
        {
            encoder.String();
        }
        else if (type == typeof(nint))
        {
            encoder.IntPtr();
        }
        else if (type == typeof(nuint))
        {
            encoder.UIntPtr();
        }
        else if (type.IsPrimitive)
        {
            encoder.PrimitiveType(PrimitiveOf(Type.GetTypeCode(type)));
        }
        else
        {
            encoder.Type(Reference(type), type.IsValueType);
        }
    }

    private static PrimitiveTypeCode PrimitiveOf(TypeCode code) => code switch
    {
        TypeCode.Boolean => PrimitiveTypeCode.Boolean,
        TypeCode.Char => PrimitiveTypeCode.Char,
        TypeCode.SByte => PrimitiveTypeCode.SByte,
        TypeCode.Byte => PrimitiveTypeCode.Byte,
        TypeCode.Int16 => PrimitiveTypeCode.Int16,
        TypeCode.UInt16 => PrimitiveTypeCode.UInt16,
        TypeCode.Int32 => PrimitiveTypeCode.Int32,
        TypeCode.UInt32 => PrimitiveTypeCode.UInt32,
        TypeCode.Int64 => PrimitiveTypeCode.Int64,
        TypeCode.UInt64 => PrimitiveTypeCode.UInt64,
        TypeCode.Single => PrimitiveTypeCode.Single,
        TypeCode.Double => PrimitiveTypeCode.Double,
        _ => throw new NotSupportedException(),
    };
}
