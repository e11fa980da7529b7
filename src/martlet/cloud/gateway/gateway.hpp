#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

enum class PayloadFormat {
  rest,      ///< 1.0: a REST API's proxy integration
  http_api,  ///< 2.0: an HTTP API
};

struct GatewayOptions {
  PayloadFormat format = PayloadFormat::http_api;
  /// Of a REST API it stands in the event beside the path, as behind a custom domain. In an HTTP API's paths it stands in front, unless it
  /// is
  /// `$default`. Empty: `prod` for a REST API, `$default` for an HTTP API.
  std::string stage;
  std::string account = "000000000000";
  std::string api_id = "local";
  std::chrono::milliseconds integration_wait_max{29'000};  ///< for the function's answer; beyond it: 504
  std::function<WallTime()> now = wall_now;
  Log log;  ///< why a request failed: the function's error, or what is wrong with its answer
};

inline constexpr std::size_t request_body_bytes_max = 10 * 1024 * 1024;  ///< beyond it: 413

/// An API gateway with one route, `ANY /{proxy+}` or `$default`, whose integration is one function.
///
/// A body is text in the event if its content type says so (text/*, JSON, XML, JavaScript, YAML, forms) or is missing, if it is not
/// content-encoded, and if it is UTF-8; otherwise it is base64, as with a REST API whose binary media types are all others.
/// In a REST API's event the path is decoded; a path that can't be (a broken escape, not UTF-8) is answered with 400.
/// The gateway adds the headers x-forwarded-for, -proto, -port and x-amzn-trace-id, and drops those of the connection.
///
/// Its own answers are JSON as AWS words it: 502 (REST) or 500 (HTTP API) for an error of the function, its time-out included, and for an
/// answer that is none; 413, 429 for a throttled function, 504. HEAD and 304 keep the content-length that the function names.
/// Contract: API Gateway Developer Guide, "Lambda proxy integrations in API Gateway" and "Create AWS Lambda proxy integrations for HTTP
/// APIs".
class Gateway {
 public:
  Gateway(Invoke function, GatewayOptions options = {});

  /// Lives on by itself. Uses nothing but the loop that it is called on.
  http::Handler as_handler() const;

 private:
  class Front;
  std::shared_ptr<const Front> front_;
};

}  // namespace martlet::cloud
