using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>The questions asked so far and their answers, so that each is asked once, even by several threads at a time.</summary>
internal sealed class AskedQuestions
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(DomainName Name, RecordType Type), Question> _byNameAndType = [];
    private readonly List<Question> _inOrder = [];

    /// <summary>What was answered so far, in the order in which it was first asked.</summary>
    public ImmutableArray<RecordedAnswer> Answered
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. from question in _inOrder
                       let answer = question.Answer
                       where answer is not null
                       select new RecordedAnswer(question.Name, question.Type, answer),
                ];
            }
        }
    }

    /// <summary>The remembered answer, or else that of <paramref name="ask"/>. A question whose asker gave up is asked again.</summary>
    public DnsAnswer Ask(DomainName name, RecordType type, Func<DomainName, RecordType, CancellationToken, DnsAnswer> ask, CancellationToken cancellation)
    {
        Question question = QuestionOf(name, type);
        if (question.Answer is { } remembered)
            return remembered;

        question.Turn.Wait(cancellation);
        try
        {
            return question.Answer ??= ask(name, type, cancellation);
        }
        finally
        {
            question.Turn.Release();
        }
    }

    private Question QuestionOf(DomainName name, RecordType type)
    {
        lock (_gate)
        {
            if (!_byNameAndType.TryGetValue((name, type), out Question? question))
            {
                question = new Question(name, type);
                _byNameAndType.Add((name, type), question);
                _inOrder.Add(question);
            }

            return question;
        }
    }

    private sealed class Question(DomainName name, RecordType type)
    {
        private volatile DnsAnswer? _answer;

        public DomainName Name => name;

        public RecordType Type => type;

        /// <summary>Held by the one who asks. Its wait handle is never made, so that there is nothing to dispose of.</summary>
        public SemaphoreSlim Turn { get; } = new(1);

        public DnsAnswer? Answer
        {
            get => _answer;
            set => _answer = value;
        }
    }
}
