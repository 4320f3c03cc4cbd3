namespace CorpusLint.Tests.Architecture;

/// <summary>One type's use of another, found in compiled code.</summary>
/// <param name="User">Namespace and name of the outermost type that holds the use.</param>
/// <param name="UserNamespace">Its namespace.</param>
/// <param name="Assembly">The assembly that the used type lives in.</param>
/// <param name="Namespace">The used type's namespace.</param>
/// <param name="Name">The used type's name.</param>
internal sealed record TypeUse(string User, string UserNamespace, string Assembly, string Namespace, string Name);
