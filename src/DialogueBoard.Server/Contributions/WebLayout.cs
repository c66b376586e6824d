using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using GraphShape.Algorithms.Layout;
using QuikGraph;
using QuikGraph.Algorithms;
using Point = GraphShape.Point;

namespace DialogueBoard.Server.Contributions;

/// <summary>
/// Lays a whole web out anew: cards tied by threads lie together, each in a cell of its own; the clusters lie side by
/// side, the largest first, with room between them. Off the board's writer: its cost grows with the board.
/// </summary>
internal static class WebLayout
{
    public static IReadOnlyList<Position> Of(BoardView view)
    {
        var graph = new BidirectionalGraph<Guid, Edge<Guid>>();
        graph.AddVertexRange(view.Arrivals.Select(arrival => arrival.Id));
        graph.AddEdgeRange(view.Threads.Values.OrderBy(thread => thread.At).ThenBy(thread => thread.Id)
            .Select(thread => new Edge<Guid>(thread.From, thread.To)));

        var clusterOf = new Dictionary<Guid, int>();
        graph.WeaklyConnectedComponents(clusterOf);
        var clusters = view.Arrivals.GroupBy(arrival => clusterOf[arrival.Id], arrival => arrival.Id)
            .Select(ids => Cluster(view, graph, [.. ids]))
            .OrderByDescending(cluster => cluster.Cells.Count)
            .ToArray();
        return [.. Pack(clusters)];
    }

    private static CardCluster Cluster(BoardView view, BidirectionalGraph<Guid, Edge<Guid>> whole, Guid[] ids)
    {
        if (ids.Length == 1)
        {
            return new(new() { [ids[0]] = (0, 0) });
        }

        var members = ids.ToHashSet();
        var graph = new BidirectionalGraph<Guid, Edge<Guid>>();
        graph.AddVertexRange(ids);
        graph.AddEdgeRange(whole.Edges.Where(edge => members.Contains(edge.Source)));

        // It starts from where the cards lie now, so that the same web gives the same picture.
        var start = ids.Select((id, i) => (id, i)).ToDictionary(
            card => card.id,
            card => new Point(view.Contributions[card.id].X + card.i, view.Contributions[card.id].Y + (card.i % 7)));
        var layout = new LinLogLayoutAlgorithm<Guid, Edge<Guid>, BidirectionalGraph<Guid, Edge<Guid>>>(
            graph, start, new LinLogLayoutParameters { MaxIterations = 60 });
        layout.Compute();
        return new(Snap(ids, layout.VerticesPositions, graph));
    }

    // Scaled so that a thread spans about a cell and a half, then each card into the nearest free cell.
    private static Dictionary<Guid, (int Column, int Row)> Snap(Guid[] ids, IDictionary<Guid, Point> at, BidirectionalGraph<Guid, Edge<Guid>> graph)
    {
        var length = graph.Edges.Average(edge => Distance(at[edge.Source], at[edge.Target]));
        var scale = length > 0 && double.IsFinite(length) ? 1.5 / length : 1;
        var taken = new HashSet<(int, int)>();
        var cells = new Dictionary<Guid, (int, int)>(ids.Length);
        foreach (var id in ids)
        {
            var (column, row) = double.IsFinite(at[id].X + at[id].Y)
                ? ((int)Math.Round(at[id].X * scale), (int)Math.Round(at[id].Y * scale))
                : (0, 0);
            cells[id] = Enumerable.Range(0, int.MaxValue)
                .Select(Placement.Spiral)
                .Select(step => (column + step.Column, row + step.Row))
                .First(taken.Add);
        }

        return cells;
    }

    private static double Distance(Point one, Point other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    // Shelves from left to right, about as wide as high in pixels.
    private static IEnumerable<Position> Pack(CardCluster[] clusters)
    {
        var area = clusters.Sum(cluster => (cluster.Width + 1) * (cluster.Height + 1));
        var width = Math.Max((int)Math.Sqrt(area * Placement.CellHeight / Placement.CellWidth * 1.6), clusters.Select(c => c.Width).DefaultIfEmpty().Max());
        int left = 0, top = 0, shelf = 0;
        foreach (var cluster in clusters)
        {
            if (left > 0 && left + cluster.Width > width)
            {
                (left, top, shelf) = (0, top + shelf + 1, 0);
            }

            foreach (var (id, (column, row)) in cluster.Cells)
            {
                yield return new(
                    id,
                    (left + column - cluster.Left - (width / 2)) * Placement.CellWidth,
                    (top + row - cluster.Top) * Placement.CellHeight);
            }

            left += cluster.Width + (cluster.Cells.Count > 1 ? 1 : 0);
            shelf = Math.Max(shelf, cluster.Height);
        }
    }

    private sealed record CardCluster(Dictionary<Guid, (int Column, int Row)> Cells)
    {
        public int Left { get; } = Cells.Values.Min(cell => cell.Column);
        public int Top { get; } = Cells.Values.Min(cell => cell.Row);
        public int Width => Cells.Values.Max(cell => cell.Column) - Left + 1;
        public int Height => Cells.Values.Max(cell => cell.Row) - Top + 1;
    }
}
