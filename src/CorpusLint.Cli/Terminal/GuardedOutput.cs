using System.Text;
using CorpusLint.Reporting;

namespace CorpusLint.Cli.Terminal;

/// <summary>
/// Lines for people on their way out, each made safe for terminals and CI runners as a whole: a command can come together
/// from pieces that are harmless.
/// </summary>
/// <param name="output">Where to; closed with this.</param>
/// <param name="isStyled">Whether escape sequences of the program's own are among the lines: then whoever writes them has made the rest safe for a terminal.</param>
internal sealed class GuardedOutput(StreamWriter output, bool isStyled) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => output.Encoding;

    public override string NewLine => "\n";

    public override void Write(char value)
    {
        if (value == '\n')
        {
            WriteLineHeld();
            output.Write('\n');
        }
        else
        {
            _line.Append(value);
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var end = buffer.IndexOf('\n'); end >= 0; end = buffer.IndexOf('\n'))
        {
            _line.Append(buffer[..end]);
            Write('\n');
            buffer = buffer[(end + 1)..];
        }

        _line.Append(buffer);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine(string? value)
    {
        Write(value);
        Write('\n');
    }

    /// <summary>Passes on the lines that are whole.</summary>
    public override void Flush() => output.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            WriteLineHeld();
            output.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteLineHeld()
    {
        var line = _line.ToString();
        _line.Clear();
        output.Write(DisplayText.BreakCommands(isStyled ? line : DisplayText.Sanitise(line)));
    }
}
