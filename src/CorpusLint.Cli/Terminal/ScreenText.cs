namespace CorpusLint.Cli.Terminal;

/// <summary>How a piece of text looks on a terminal.</summary>
internal enum ScreenStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Headings, and what is strong.</summary>
    Bold,

    /// <summary>What is stressed.</summary>
    Emphasis,

    /// <summary>Words of a program or a file.</summary>
    Code,

    /// <summary>What stands beside the matter: names of files, frames.</summary>
    Dim,

    /// <summary>What a rule finds.</summary>
    Mark,
}

/// <summary>A piece of text in one style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it looks where colours are used.</param>
internal readonly record struct ScreenText(string Text, ScreenStyle Style = ScreenStyle.Plain);
