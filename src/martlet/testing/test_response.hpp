#pragma once
#include <iosfwd>
#include <string>
#include <utility>

#include <martlet/server/inject.hpp>

namespace martlet {

/// The response that a TestClient received: status, headers, payload, and the payload as JSON or as a value of the program.
/// `EXPECT_EQ(response.status, 201) << response` prints the whole response on failure.
class TestResponse : public InjectResponse {
 public:
  TestResponse(InjectResponse injected, std::string request_line)
      : InjectResponse(std::move(injected)), request_line_(std::move(request_line)) {}

  /// Returns the payload as a T, read with its schema. Throws a std::runtime_error with the request, the status, the problem and the
  /// payload if the payload isn't a T, for example because the response is an error.
  template <class T>
  T as() const {
    std::expected<T, Problems> value = InjectResponse::as<T>();
    if (!value) throw_not_a(schema_of<T>().name(), value.error());
    return *std::move(value);
  }
  /// Returns an error's message to the client; "" if the payload has no `message`.
  std::string message() const { return std::string(json().text("message")); }
  /// Returns the request's method and URL, without the version: "POST /orders".
  const std::string& request_line() const { return request_line_; }

 private:
  [[noreturn]] void throw_not_a(std::string_view type, const Problems& problems) const;
  std::string request_line_;
};

/// Writes `POST /orders: 400 {"statusCode":400,...}`; a long payload is truncated.
std::ostream& operator<<(std::ostream& out, const TestResponse& response);

}  // namespace martlet
