namespace CorpusLint.Cli.Watching;

/// <summary>Is told by the operating system as long as that works, and looks for itself where it does not.</summary>
internal sealed class FileChanges : IChangeSource
{
    /// <summary>The variable that chooses: <c>poll</c> to look again and again, or a number of milliseconds to do so at this interval.</summary>
    internal const string Variable = "CORPUSLINT_WATCH";

    private static readonly TimeSpan UsualInterval = TimeSpan.FromMilliseconds(500);

    private readonly ProgramHost _host;
    private IChangeSource _source;

    private FileChanges(ProgramHost host, IChangeSource source) => (_host, _source) = (host, source);

    /// <summary>Opens what the machine has, or what <see cref="Variable"/> asks for.</summary>
    /// <exception cref="ProgramException">The variable says something else.</exception>
    internal static IChangeSource Open(ProgramHost host) => host.Variable(Variable) switch
    {
        null or "" => new FileChanges(host, new FileEvents()),
        "poll" => new FilePolling(UsualInterval),
        var words when int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var interval) && interval is >= 10 and <= 60_000 =>
            new FilePolling(TimeSpan.FromMilliseconds(interval)),
        var words => throw new ProgramException($"{Variable} is '{words}'; it takes 'poll', or how many milliseconds lie between two looks at the files, from 10 to 60000."),
    };

    /// <inheritdoc/>
    public void Watch(IReadOnlyCollection<WatchedPlace> places)
    {
        try
        {
            _source.Watch(places);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException && _source is FileEvents)
        {
            _host.Tell($"note: The system does not tell of changes here ({e.Message.TrimEnd('.')}); the files are looked at twice a second instead.");
            _source.Dispose();
            _source = new FilePolling(UsualInterval);
            _source.Watch(places);
        }
    }

    /// <inheritdoc/>
    public ChangeSet Next(CancellationToken cancellation) => _source.Next(cancellation);

    public void Dispose() => _source.Dispose();
}
