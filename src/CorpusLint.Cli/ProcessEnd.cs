namespace CorpusLint.Cli;

/// <summary>
/// Sees to it that the process never ends as if all were well while the program still runs. A rule is C#: it can end the
/// process in ways that no scan of its text finds, or throw on a thread of its own, where nothing catches it.
/// </summary>
internal sealed class ProcessEnd(ProgramHost host)
{
    private volatile bool _isExpected;

    /// <summary>Begins to watch.</summary>
    internal static ProcessEnd Watch(ProgramHost host)
    {
        var end = new ProcessEnd(host);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => end.OnExit();
        AppDomain.CurrentDomain.UnhandledException += (_, e) => end.OnUnhandled(e.ExceptionObject);
        return end;
    }

    /// <summary>From here on the exit code is the program's own.</summary>
    internal void Expect() => _isExpected = true;

    /// <summary>Says a last word.</summary>
    internal void Tell(string line) => host.Tell(line);

    private void OnExit()
    {
        if (!_isExpected)
        {
            host.Tell("error: The process was ended from inside before the check was at its end, by a rule that calls for it. Leave your own rules out one by one to see which.");
            Environment.ExitCode = ExitCode.Failed;
        }
    }

    // Threads of the program itself catch what they throw; debuggers want to see the rest.
    private void OnUnhandled(object thrown)
    {
        if (string.IsNullOrEmpty(host.Variable("CORPUSLINT_DEBUG")) && thrown is Exception exception)
        {
            var frame = new System.Diagnostics.StackTrace(exception, fNeedFileInfo: true).GetFrames()
                .FirstOrDefault(f => f.GetFileName()?.EndsWith(".csx", StringComparison.Ordinal) == true);
            var place = frame is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{frame.GetFileName()}:{frame.GetFileLineNumber()}: ");
            host.Tell($"{place}error: {exception.GetType().Name} was thrown on a thread that is not the check's, which had to end: {exception.Message}\nA rule starts no threads; set CORPUSLINT_DEBUG=1 to see more.");
            Expect();
            Environment.Exit(ExitCode.Failed);
        }
    }
}
