#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/fetch/http_client.hpp>

namespace martlet {

/// The settings that all requests to one service share.
struct FetchDefaults {
  /// Prefixed to every URL that isn't absolute: "https://rates.example/v1" to "/latest". An absolute URL is sent as it is, without
  /// `headers`, which may hold a secret for this service; without a base URL, they are sent with every request.
  std::string base_url{};
  http::Headers headers{};                           ///< a request's own headers take precedence
  std::optional<std::chrono::milliseconds> timeout;  ///< for requests without a timeout of their own
};

/// Returns `request` with the defaults filled in. Fails with Code::malformed if its URL is relative, and there is no base URL or the URL
/// doesn't begin with `/` or `?`.
Result<FetchRequest> with_defaults(FetchRequest request, const FetchDefaults& defaults);

/// A client for one service, which uses another client; that client must outlive it:
/// `Rates(HttpClient& http, const RatesSettings& settings) : http_(http, {.base_url = settings.url, .timeout = 2s})`.
class HttpClientAt final : public HttpClient {
 public:
  /// Throws std::invalid_argument if the base URL isn't absolute: a mistake in the settings is thus found at initialization rather than by
  /// the first request.
  HttpClientAt(HttpClient& client, FetchDefaults defaults);

 protected:
  Task<Result<FetchResponse>> send(FetchRequest request) override;

 private:
  HttpClient& client_;
  FetchDefaults defaults_;
};

}  // namespace martlet
