#pragma once
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/fetch/fetch_request.hpp>
#include <martlet/fetch/fetch_response.hpp>

namespace martlet {

/// The client with which services and handlers call other services. A service takes it in its constructor:
///
///     class Rates {
///      public:
///       explicit Rates(HttpClient& http) : http_(http) {}
///       Task<Result<Rate>> of(std::string currency) {
///         FetchRequest request = FetchRequest::get("https://rates.example/latest").query("base", currency);
///         co_return co_await http_.fetch_as<Rate>(request);
///       }
///
/// `server.plugin(martlet::http_client())` (martlet/app/http_client_plugin.hpp) binds the real one; a test replaces it, without a socket:
/// `server.with<HttpClient>(std::make_shared<FakeHttpClient>(answer))`.
///
/// The trace of the request that is being handled (Request::trace()) is passed on, whether the caller is a handler, a service or a pre
/// method. Redirects are not followed. One client serves all threads.
class HttpClient {
 public:
  virtual ~HttpClient() = default;

  /// Sends `request` and waits for the whole response, whatever its status. Fails with Code::unavailable (can't connect, connection lost),
  /// not_found (unknown host), timeout, denied (the server's certificate), too_large (the response), malformed (the URL, or a response that
  /// isn't HTTP). Cancelling the coroutine aborts the request.
  Task<Result<FetchResponse>> fetch(FetchRequest request);
  /// Sends `request` and reads the response as a T: see FetchResponse::as().
  template <class T>
  Task<Result<T>> fetch_as(FetchRequest request) {
    Task<Result<FetchResponse>> fetched = fetch(std::move(request));
    const Result<FetchResponse> response = co_await std::move(fetched);
    if (!response) co_return std::unexpected(response.error());
    co_return response->as<T>();
  }

  /// Does the same as fetch(), for plain functions, which may block.
  Result<FetchResponse> fetch_blocking(FetchRequest request);
  template <class T>
  Result<T> fetch_blocking_as(FetchRequest request) {
    const Result<FetchResponse> response = fetch_blocking(std::move(request));
    if (!response) return std::unexpected(response.error());
    return response->as<T>();
  }

 protected:
  /// Runs on any loop; must support concurrent calls.
  virtual Task<Result<FetchResponse>> send(FetchRequest request) = 0;
};

}  // namespace martlet
