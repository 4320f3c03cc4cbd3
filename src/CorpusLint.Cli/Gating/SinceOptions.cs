using System.CommandLine;

namespace CorpusLint.Cli.Gating;

/// <summary>Options that hold a check to what a change made.</summary>
internal sealed class SinceOptions
{
    private readonly Option<string?> _since = new("--since") { Description = "Judge only what was made since HEAD and this branch, tag or commit went different ways; what was found then already is known. The documents are read as they are on disk now, and as they were then.", HelpName = "REF" };
    private readonly Option<bool> _changedLines = new("--changed-lines") { Description = "With --since: judge only findings with a side on a line that was changed." };
    private readonly Option<bool> _settingsFromBase = new("--settings-from-base") { Description = "With --since: take configuration, registries and rules, today's too, as they were then. For changes by people who must not decide what is checked; baselines are not read." };

    /// <summary>Adds them to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_changedLines);
        command.Add(_settingsFromBase);
    }

    /// <summary>The name that the user gave; null when everything is judged.</summary>
    /// <exception cref="ProgramException">The options do not go together.</exception>
    internal string? Reference(ParseResult parsed)
    {
        var reference = parsed.GetValue(_since);
        return reference is null && parsed.GetValue(_changedLines)
            ? throw new ProgramException("--changed-lines needs to know since when: add --since REF, such as --since main.")
            : reference is null && parsed.GetValue(_settingsFromBase)
            ? throw new ProgramException("--settings-from-base needs to know since when: add --since REF, such as --since main.")
            : reference;
    }

    /// <summary>Whether today's documents are judged with the settings of then.</summary>
    internal bool TakesSettingsOfBase(ParseResult parsed) => parsed.GetValue(_settingsFromBase);

    /// <summary>Whether findings that stand on no changed line are left unjudged.</summary>
    internal bool OnlyChangedLines(ParseResult parsed) => parsed.GetValue(_changedLines);
}
