using System.Text;

namespace CorpusLint.Cli.Files;

/// <summary>Makes files that are not there yet, all of them or none.</summary>
internal static class NewFiles
{
    /// <summary>Writes each text, then gives all of the files their names; folders are made as needed.</summary>
    /// <param name="host">The outside, for paths in messages.</param>
    /// <param name="files">Full paths and texts; texts are written as UTF-8 without a byte order mark.</param>
    /// <exception cref="ProgramException">A file is there already, or one cannot be written; then none is left.</exception>
    internal static void Write(ProgramHost host, IReadOnlyList<(string Path, string Text)> files)
    {
        var there = files.Where(f => Path.Exists(f.Path)).ToArray();
        if (there.Length > 0)
        {
            throw new ProgramException([.. there.Select(f => new ProgramProblem("There is such a file already, and it is not overwritten. Choose another name, or remove it first.", host.ShownPath(f.Path)))]);
        }

        var pending = new List<PendingFile>();
        var placed = new List<string>();
        var current = files[0].Path;
        try
        {
            foreach (var (path, text) in files)
            {
                current = path;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var file = PendingFile.Create(path);
                pending.Add(file);
                file.Stream.Write(Encoding.UTF8.GetBytes(text));
            }

            foreach (var (file, (path, _)) in pending.Zip(files))
            {
                current = path;
                file.Place(overwrite: false);
                placed.Add(path);
            }
        }
        catch (Exception e) when (AtomicFile.IsFileProblem(e))
        {
            placed.ForEach(AtomicFile.Delete);
            throw new ProgramException($"The file cannot be written: {FileProblem.Describe(e)}. Nothing was made.", host.ShownPath(current));
        }
        finally
        {
            pending.ForEach(f => f.Dispose());
        }
    }

    /// <summary>Writes a file that the program owns, unless it holds these words already.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ProgramException">The file cannot be written.</exception>
    internal static bool Refresh(ProgramHost host, string path, string text)
    {
        try
        {
            if (File.Exists(path) && File.ReadAllText(path) == text)
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The file cannot be written: {FileProblem.Describe(e)}.", host.ShownPath(path));
        }

        AtomicFile.Write(path, host.ShownPath(path), stream => stream.Write(Encoding.UTF8.GetBytes(text)), "file");
        return true;
    }
}
