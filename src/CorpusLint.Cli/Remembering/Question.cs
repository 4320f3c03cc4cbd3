using System.Text;

namespace CorpusLint.Cli.Remembering;

/// <summary>Asks the world again what a run asked it.</summary>
internal static class Question
{
    /// <summary>Asks again, and compares.</summary>
    /// <param name="observation">The question and the answer of before.</param>
    /// <param name="host">The outside.</param>
    /// <returns>Null when the answer is another; else the observation, with a newer state when a look at the content had to confirm it.</returns>
    internal static Observation? Confirm(Observation observation, ProgramHost host) => observation.Kind switch
    {
        ObservationKind.Variable => SameAs(OfVariable(host.Variable(observation.Subject)), observation),
        ObservationKind.Day => SameAs(OfDay(host.Today), observation),
        _ => ConfirmOnDisk(observation, host.Time),
    };

    /// <summary>Asks the disk again, and compares.</summary>
    internal static Observation? ConfirmOnDisk(Observation observation, TimeProvider time)
    {
        if (observation.State.Exists && observation.State == DiskState.Of(observation.Subject, observation.Kind != ObservationKind.Content))
        {
            return observation;
        }

        if (observation.Kind == ObservationKind.Program)
        {
            return null;
        }

        try
        {
            if (observation.Kind == ObservationKind.Presence)
            {
                return SameAs(Answers.Presence(observation.Subject), observation);
            }

            var state = DiskState.Settled(observation.Subject, time);
            var answer = AnswerOf(observation, out var isStable);
            return SameAs(answer, observation) is { } same && isStable && state.Exists ? same with { State = state } : SameAs(answer, observation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The answer of an environment variable.</summary>
    internal static byte[] OfVariable(string? value) => value is null ? [] : Encoding.UTF8.GetBytes("=" + value);

    /// <summary>The answer of a day.</summary>
    internal static byte[] OfDay(DateOnly day) => BitConverter.GetBytes(day.DayNumber);

    private static byte[] AnswerOf(Observation observation, out bool isStable)
    {
        isStable = true;
        switch (observation.Kind)
        {
            case ObservationKind.Content:
                return Answers.Presence(observation.Subject).AsSpan().SequenceEqual(Answers.RegularFile) ? Answers.Content(observation.Subject) : [];
            case ObservationKind.TargetContent:
                return Answers.Content(observation.Subject);
            default:
                // The folder's own state says nothing of what links in it lead to, nor whether an ignored name is there.
                var answer = Answers.Listing(new DirectoryInfo(observation.Subject).GetFileSystemInfos(), observation.Kind == ObservationKind.FullListing, observation.Ignored, out var hasLinks);
                isStable = !hasLinks;
                return answer;
        }
    }

    private static Observation? SameAs(byte[] answer, Observation observation) => answer.AsSpan().SequenceEqual(observation.Answer) ? observation : null;
}
