using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CorpusLint.Tests.Architecture;

/// <summary>
/// Reads from a compiled assembly which types each type uses: in its base types, in the signatures of its members, and
/// in the bodies of its methods, where every token names a type, a method or a field. What the compiler generates
/// (closures, iterators) is nested, so it counts for the type that a person wrote.
/// </summary>
/// <remarks>A constant is copied where it is used and leaves no trace; the using directives in the sources cover those.</remarks>
internal sealed class CompiledUses
{
    private static readonly OpCode[] OneByte = new OpCode[256];
    private static readonly OpCode[] TwoBytes = new OpCode[256];

    private readonly MetadataReader _metadata;
    private readonly PEReader _file;
    private readonly UsedTypes _types;
    private readonly HashSet<TypeUse> _uses = [];
    private (string Name, string Namespace) _user;

    static CompiledUses()
    {
        foreach (var field in typeof(OpCodes).GetFields())
        {
            var code = (OpCode)field.GetValue(null)!;
            var value = (ushort)code.Value;
            (value >> 8 == 0xFE ? TwoBytes : OneByte)[value & 0xFF] = code;
        }
    }

    private CompiledUses(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
        _types = new UsedTypes(_metadata, (assembly, space, name) => _uses.Add(new TypeUse(_user.Name, _user.Namespace, assembly, space, name)));
    }

    /// <summary>All uses in the assembly at <paramref name="path"/>.</summary>
    internal static IReadOnlyCollection<TypeUse> In(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = new CompiledUses(file);
        foreach (var handle in reader._metadata.TypeDefinitions)
        {
            reader.ReadType(handle);
        }

        return reader._uses;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        _user = _types.Outermost(handle);
        Use(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Use(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields())
        {
            _metadata.GetFieldDefinition(field).DecodeSignature(_types, null);
        }

        foreach (var property in type.GetProperties())
        {
            _metadata.GetPropertyDefinition(property).DecodeSignature(_types, null);
        }

        foreach (var method in type.GetMethods())
        {
            ReadMethod(_metadata.GetMethodDefinition(method));
        }
    }

    private void ReadMethod(MethodDefinition method)
    {
        method.DecodeSignature(_types, null);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null);
        }

        ReadInstructions(body.GetILReader());
    }

    private void ReadInstructions(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operation = first == 0xFE ? TwoBytes[code.ReadByte()] : OneByte[first];
            switch (operation.OperandType)
            {
                case OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok:
                    Use(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += SizeOf(operation.OperandType);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Use(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _types.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)handle, 0);
                break;
            case HandleKind.TypeReference:
                _types.GetTypeFromReference(_metadata, (TypeReferenceHandle)handle, 0);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_types, null);
                break;
            case HandleKind.MethodDefinition:
                Use(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Use(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Use(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(_types, null);
                Use(method.Method);
                break;
        }
    }
}
