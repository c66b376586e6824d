using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.Feed;

namespace DialogueBoard.Client;

/// <summary>
/// The boards of one site over HTTP. Each call is one request, not tried again. Safe from any thread; the HttpClient stays
/// the caller's. What the server refuses is an <see cref="Answer{T}"/>; <see cref="HttpRequestException"/> means it could not
/// be reached or is in trouble.
/// </summary>
/// <param name="http">Its base address is the site's.</param>
/// <param name="time">Whose pauses to keep; the system's where left out.</param>
public sealed class BoardSite(HttpClient http, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Opens a new board. Its steward key is told only here.</summary>
    public Task<Answer<OpenedBoard>> OpenAsync(BoardDraft draft, CancellationToken cancel = default) =>
        SendAsync<OpenedBoard>(HttpMethod.Post, "api/boards", null, draft, cancel);

    /// <summary>Joins a board as somebody new.</summary>
    /// <param name="name">What the others see; null for none.</param>
    public Task<Answer<JoinedParticipant>> JoinAsync(string code, string? name, CancellationToken cancel = default) =>
        SendAsync<JoinedParticipant>(HttpMethod.Post, Of(code, "/participants"), null, new { name }, cancel);

    public Task<Answer<BoardFacts>> FactsAsync(string code, CancellationToken cancel = default) =>
        SendAsync<BoardFacts>(HttpMethod.Get, Of(code, ""), null, null, cancel);

    /// <summary>The whole board, as a full delta.</summary>
    public Task<Answer<Delta>> ViewAsync(string code, CancellationToken cancel = default) =>
        SendAsync<Delta>(HttpMethod.Get, Of(code, "/view"), null, null, cancel);

    /// <summary>What came after a cursor, without waiting for more.</summary>
    public Task<Answer<Delta>> ChangesAsync(string code, Cursor after, CancellationToken cancel = default) =>
        SendAsync<Delta>(HttpMethod.Get, EventStream.Path(code, after), null, null, cancel);

    /// <summary>Performs an act, sent once. After a failure the same act with the same id may be sent again: it happens once.</summary>
    /// <param name="key">A participant's or steward's key.</param>
    public Task<Answer<Receipt>> ActAsync(string code, string key, Act act, CancellationToken cancel = default) =>
        SendAsync<Receipt>(HttpMethod.Post, Of(code, "/acts"), key, act, cancel);

    /// <summary>
    /// Everything after a cursor, for ever, by the event stream; see <see cref="BoardConnection.WatchAsync"/>, which promises
    /// the same. The HttpClient's timeout bounds only how long the stream may take to begin.
    /// </summary>
    /// <exception cref="BoardRefusedException">There is no such board.</exception>
    public IAsyncEnumerable<Delta> WatchAsync(string code, Cursor after = default, CancellationToken cancel = default) =>
        new UnbrokenDeltas(
            (cursor, cancelled) => EventStream.OpenAsync(http, code, cursor, _time, cancelled),
            Outage.MayPass,
            _time).AfterAsync(after, cancel);

    internal static string Of(string code, string what) => $"api/boards/{Uri.EscapeDataString(code)}{what}";

    private async Task<Answer<T>> SendAsync<T>(HttpMethod method, string path, string? key, object? body, CancellationToken cancel)
        where T : class
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(new(MediaTypeNames.Application.Json));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);

        // An act is written as its base type, so that its kind is written too.
        request.Content = body switch
        {
            null => null,
            Act act => JsonContent.Create(act, mediaType: null, WireJson.Options),
            _ => JsonContent.Create(body, body.GetType(), mediaType: null, WireJson.Options),
        };
        using var response = await http.SendAsync(request, cancel).ConfigureAwait(false);
        if (await RefusalIn(response, cancel).ConfigureAwait(false) is { } refused)
        {
            return refused;
        }

        return await response.Content.ReadFromJsonAsync<T>(WireJson.Options, cancel).ConfigureAwait(false)
            ?? throw new HttpRequestException("The server's answer was empty.");
    }

    /// <summary>The refusal a response holds, or null where all is well.</summary>
    /// <exception cref="HttpRequestException">The server is in trouble, or what answered is not a board server.</exception>
    internal static async Task<Refused?> RefusalIn(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        if (response.StatusCode < HttpStatusCode.InternalServerError
            && response.Content.Headers.ContentType?.MediaType == MediaTypeNames.Application.ProblemJson)
        {
            var problem = await response.Content.ReadFromJsonAsync<ProblemFields>(WireJson.Options, cancel).ConfigureAwait(false);
            if (problem is { Code: { } code })
            {
                return new(code, problem.Detail ?? code);
            }
        }

        throw new HttpRequestException($"The server answered {(int)response.StatusCode}.", null, response.StatusCode);
    }
}
