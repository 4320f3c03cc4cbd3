using System.Collections.Immutable;

namespace CorpusLint.Engine.Gating;

/// <summary>A finding that was there before and is no more; its text may be gone, so that it has no place.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="MessageId">Which of the rule's messages.</param>
/// <param name="Message">The message; plain text.</param>
/// <param name="Paths">The documents of its sides then, relative to the corpus root, sorted (ordinal), each once; at least one.</param>
/// <param name="Excerpt">What it pointed at in its sentence; plain text on one line.</param>
/// <param name="Fingerprint"><see cref="Diagnostics.Diagnostic.Fingerprint"/> then, or empty where only the content's is known.</param>
/// <param name="ContentFingerprint"><see cref="Diagnostics.Diagnostic.ContentFingerprint"/> then.</param>
public sealed record AbsentFinding(string RuleId, string MessageId, string Message, ImmutableArray<string> Paths, string Excerpt, string Fingerprint, string ContentFingerprint);
