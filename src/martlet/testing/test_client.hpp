#pragma once
#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/schema/schema.hpp>
#include <martlet/server/credentials.hpp>
#include <martlet/server/inject.hpp>
#include <martlet/testing/test_response.hpp>

namespace martlet {

/// A request's body: a value with a schema, which is sent as JSON, or a string, which is sent unchanged. The content type is
/// `application/json` unless the request sets another.
class RequestBody {
 public:
  RequestBody() = default;  ///< none
  RequestBody(std::string text) : text_(std::move(text)) {}
  RequestBody(std::string_view text) : text_(text) {}
  RequestBody(const char* text) : text_(text) {}
  template <HasSchema T>
    requires(!std::convertible_to<T, std::string_view>)
  RequestBody(const T& value) : text_(to_json(value)) {}

  const std::optional<std::string>& text() const { return text_; }

 private:
  std::optional<std::string> text_;
};

/// A client of a TestServer. Cheap to copy. Each copy keeps the server alive. Thread-safe.
///
///     TestClient ada = server.as({.scope = {"orders:write"}});
///     Order order = ada.post("/orders", NewOrder{...}).as<Order>();
///     EXPECT_EQ(ada.get("/orders/" + order.id).status, 200);
class TestClient {
 public:
  using Headers = std::vector<std::pair<std::string, std::string>>;

  /// Returns the same client, authenticated with these credentials: the server's strategies are bypassed, but scopes are still checked.
  /// `strategy` becomes `request.auth().strategy`.
  TestClient as(Credentials<> credentials, std::string strategy = "test") const;
  /// Returns the same client with `authorization: Bearer <token>`, which the server's strategies verify.
  TestClient with_bearer(std::string token) const;
  /// Returns the same client with a default header, which is added to each request that doesn't set this header.
  TestClient with_header(std::string name, std::string value) const;

  // These throw std::runtime_error, whose message lists all problems, if the server can't start.
  TestResponse get(std::string url, Headers headers = {}) const;
  TestResponse post(std::string url, RequestBody body = {}, Headers headers = {}) const;
  TestResponse put(std::string url, RequestBody body = {}, Headers headers = {}) const;
  TestResponse patch(std::string url, RequestBody body = {}, Headers headers = {}) const;
  TestResponse del(std::string url, Headers headers = {}) const;
  /// Sends any request. Adds the client's own headers and credentials if they are missing.
  TestResponse send(InjectOptions options) const;

 protected:
  struct ServerState;
  explicit TestClient(std::shared_ptr<ServerState> tested) : tested_(std::move(tested)) {}
  std::shared_ptr<ServerState> tested_;

 private:
  TestResponse send_request(std::string method, std::string url, RequestBody body, Headers headers) const;
  std::optional<InjectAuth> auth_;
  Headers headers_;
};

}  // namespace martlet
