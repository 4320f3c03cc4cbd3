using System.Security.Cryptography;
using System.Text;

namespace CorpusLint.Cli.Git;

/// <summary>
/// Reads contents from <c>git cat-file --batch</c>, with <c>--filters</c> or without. With filters the length that git names before a content is the one before
/// the filters, so that nothing tells where a filtered content ends: after each content something is asked for that cannot be
/// there, under a name that nobody can foresee, and the answer to that is the end.
/// </summary>
/// <param name="batch">Asks for many contents.</param>
/// <param name="single">Asks for one content, whose path does not fit on a line; null without filters, for which paths do not matter.</param>
internal sealed class GitContents(Func<byte[], GitResult> batch, Func<(string Id, string Path), GitResult>? single)
{
    private readonly string _end = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + "-end";

    /// <summary>The contents in order; null where one is not here, or git gave up before it.</summary>
    internal IReadOnlyList<byte[]?> Read(IReadOnlyList<(string Id, string Path)> wanted)
    {
        var contents = new byte[]?[wanted.Count];
        var onLines = Enumerable.Range(0, wanted.Count).Where(i => single is null || FitsOnLine(wanted[i].Path)).ToArray();
        var question = new StringBuilder();
        foreach (var i in onLines)
        {
            question.Append(single is null ? $"{wanted[i].Id}\n{_end}\n" : $"{wanted[i].Id} {wanted[i].Path}\n{_end} -\n");
        }

        if (onLines.Length > 0)
        {
            var answer = batch(Encoding.UTF8.GetBytes(question.ToString()));
            var at = 0;
            foreach (var i in onLines)
            {
                contents[i] = Next(answer, ref at);
            }
        }

        foreach (var i in Enumerable.Range(0, wanted.Count).Except(onLines))
        {
            contents[i] = single!(wanted[i]) is { ExitCode: 0 } one ? one.Output : null;
        }

        return contents;
    }

    // "id type length LF content LF" or "id missing LF", and then "the end missing LF". Where a content must not be fetched, git
    // gives up there and then: that one is not here, and nothing more is known.
    private byte[]? Next(GitResult answer, ref int at)
    {
        var rest = answer.Output.AsSpan(at);
        var end = Encoding.UTF8.GetBytes(_end + " missing\n");
        var length = rest.IndexOf(end);
        var header = rest.IndexOf((byte)'\n');
        if (length < 0 || header < 0)
        {
            at = answer.Output.Length;
            return null;
        }

        at += length + end.Length;
        return header + 1 >= length ? null : rest[(header + 1)..(length - 1)].ToArray();
    }

    private static bool FitsOnLine(string path) => path.AsSpan().IndexOfAny('\n', '\uFFFD') < 0;
}
