namespace CorpusLint.Tests.Cli.Remembering;

/// <summary>A clock that is ahead of or behind that of the machine.</summary>
internal sealed class ShiftedTime(TimeSpan shift) : TimeProvider
{
    /// <summary>Late enough for all files that a test writes to have settled.</summary>
    internal static readonly ShiftedTime Later = new(TimeSpan.FromHours(1));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
