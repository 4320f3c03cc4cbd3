using System.Text;
using CorpusLint.Cli.Files;

namespace CorpusLint.Cli.Remembering;

/// <summary>
/// Runs the program, or says again what it said when nothing that it depends on has changed. A run that was recorded asks
/// the same of the world in the same order as long as it gets the same answers; so when all its questions have the answers
/// of before, it would write what it wrote before.
/// </summary>
internal static class RememberedRun
{
    private const int MaximumProgramFiles = 2000;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">Its words.</param>
    /// <param name="host">The outside.</param>
    /// <param name="run">Runs it really.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args, ProgramHost host, Func<string[], ProgramHost, int> run)
    {
        if (RunMemory.For(args, host) is not { } memory)
        {
            return run(args, host);
        }

        var key = RunKey.Of(args, host);
        return Find(memory, key, host) is { } entry && WriteReports(entry, host) ? Tell(entry, host) : RunAndKeep(args, host, run, memory, key);
    }

    private static RunEntry? Find(RunMemory memory, byte[] key, ProgramHost host)
    {
        if (memory.Find(key) is not { } entry)
        {
            return null;
        }

        Observation[]? newer = null;
        for (var i = 0; i < entry.Observations.Length; i++)
        {
            if (Question.Confirm(entry.Observations[i], host) is not { } confirmed || host.Cancellation.IsCancellationRequested)
            {
                return null;
            }

            if (!ReferenceEquals(confirmed, entry.Observations[i]))
            {
                newer ??= [.. entry.Observations];
                newer[i] = confirmed;
            }
        }

        if (newer is not null)
        {
            // Contents were looked at; the next time their states are enough.
            memory.Keep(entry with { Observations = newer });
        }

        return entry;
    }

    // Before anything is said: when one cannot be written, the run itself comes to the same trouble and tells it in its place.
    private static bool WriteReports(RunEntry entry, ProgramHost host)
    {
        try
        {
            foreach (var (path, content) in entry.Reports)
            {
                AtomicFile.Write(host.FullPath(path), path, stream => stream.Write(content));
            }

            return true;
        }
        catch (ProgramException)
        {
            return false;
        }
    }

    private static int Tell(RunEntry entry, ProgramHost host)
    {
        ProgramProblem? problem = null;
        foreach (var (isError, bytes) in entry.Output)
        {
            try
            {
                if (isError)
                {
                    host.Error.Write(Encoding.UTF8.GetString(bytes));
                }
                else if (problem is null)
                {
                    host.Output.Write(bytes);
                    host.Output.Flush();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Nobody listening to the other stream is no problem: the exit code still tells.
                problem = isError ? problem : ReportFiles.OutputProblem(e);
            }
        }

        if (problem is null)
        {
            return entry.ExitCode;
        }

        host.Tell(problem.ToString());
        return ExitCode.Failed;
    }

    private static int RunAndKeep(string[] args, ProgramHost host, Func<string[], ProgramHost, int> run, RunMemory memory, byte[] key)
    {
        var record = new InputRecord(host.Time);
        var output = new RecordedOutput(host);
        var exitCode = run(args, host with
        {
            Output = output.Output,
            Error = output.Error,
            Variable = name => record.Variable(name, host.Variable(name)),
            Inputs = new RunInputs(record),
        });
        if (exitCode is ExitCode.Clean or ExitCode.Findings && record.IsRememberable && !output.IsTooLong && !host.Cancellation.IsCancellationRequested)
        {
            try
            {
                NoteProgram(record);
                if (record.Finish() is { } observations)
                {
                    memory.Keep(new RunEntry(key, exitCode, observations, output.Parts, [.. record.Reports]));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What cannot be looked at again cannot be remembered.
            }
        }

        return exitCode;
    }

    // The program's assemblies were loaded long ago: a state that has settled is theirs.
    private static void NoteProgram(InputRecord record)
    {
        var left = MaximumProgramFiles;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            if (file.EndsWith(".dll", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal))
            {
                record.Program(file);
            }
        }

        NoteFolder(Path.Combine(AppContext.BaseDirectory, RuleCatalogue.ShippedFolder));

        void NoteFolder(string folder)
        {
            record.Program(folder);
            foreach (var entry in Directory.GetFileSystemEntries(folder))
            {
                if (left-- == 0)
                {
                    record.Forbid();
                    return;
                }

                if (Directory.Exists(entry))
                {
                    NoteFolder(entry);
                }
                else
                {
                    record.Program(entry);
                }
            }
        }
    }
}
