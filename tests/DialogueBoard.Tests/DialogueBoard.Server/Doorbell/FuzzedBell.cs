using DialogueBoard.Server.Doorbell;

namespace DialogueBoard.Tests.Server.Doorbell;

/// <summary>A doorbell that loses rings, rings twice, and lets later rings overtake earlier ones, as a seed has it.</summary>
internal sealed class FuzzedBell(int seed) : IDoorbell
{
    private readonly Lock _lock = new();
    private readonly Random _chance = new(seed);
    private readonly LocalDoorbell _bell = new();
    private readonly List<Ring> _held = [];

    public int Lost { get; private set; }
    public int Doubled { get; private set; }
    public int Overtaken { get; private set; }
    public bool ReachesAll => true;

    public void Ring(Ring ring)
    {
        foreach (var heard in Fuzz(ring))
        {
            _bell.Ring(heard);
        }
    }

    public IDisposable Listen(Action<Ring> heard) => _bell.Listen(heard);

    private List<Ring> Fuzz(Ring ring)
    {
        lock (_lock)
        {
            var now = new List<Ring>();
            switch (_chance.Next(10))
            {
                case < 3:
                    Lost++;
                    break;
                case < 5:
                    Doubled++;
                    now.AddRange([ring, ring]);
                    break;
                case < 8:
                    _held.Add(ring);
                    break;
                default:
                    now.Add(ring);
                    break;
            }

            if (_held.Count > _chance.Next(6))
            {
                var at = _chance.Next(_held.Count);
                now.Add(_held[at]);
                _held.RemoveAt(at);
                Overtaken++;
            }

            return now;
        }
    }
}
