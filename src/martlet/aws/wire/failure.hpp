#pragma once
#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::aws {

/// The reason why a call failed. `code` is the service's own code as received, such as "ResourceConflictException" or "NoSuchKey". If the
/// response has no code, it is the status ("404"). If there was no response, `status` is 0 and `code` is one of those in failure_code. No
/// member contains a secret: no request body, no credentials, no signature.
struct Failure {
  std::string code;
  int status = 0;          ///< the status of the HTTP response, or 0 if there was none
  std::string message;     ///< from the service, or our own; at most message_bytes_max, without control characters
  std::string request_id;  ///< the ID by which AWS Support finds the request; may be empty
  std::string operation;   ///< "Lambda.UpdateAlias"
  int attempts = 1;        ///< number of attempts
  std::optional<std::chrono::milliseconds> retry_after{};  ///< as requested by the service, at most retry_after_max
  std::string next{};                                      ///< what a person can do now; may be empty
  /// The error document, JSON or XML as received, for members other than code and message. It can quote the caller's data, so to_text() and
  /// to_error() leave it out.
  std::string document{};

  static constexpr std::size_t message_bytes_max = 1000;
  /// If a service asks for a longer delay, retry sooner. The caller's time limit decides when to stop.
  static constexpr std::chrono::minutes retry_after_max{1};
};

template <class T>
using Outcome = std::expected<T, Failure>;

/// Our own codes, for failures that don't come from a service.
namespace failure_code {
inline constexpr std::string_view unreachable = "Unreachable";               ///< unknown host, no connection, or a lost connection
inline constexpr std::string_view untrusted = "UntrustedServer";             ///< no TLS, or an untrusted certificate; not retried
inline constexpr std::string_view timed_out = "TimedOut";                    ///< an attempt or the whole call took too long
inline constexpr std::string_view broke_off = "BrokeOff";                    ///< a stream ended early and can't be resumed
inline constexpr std::string_view malformed_response = "MalformedResponse";  ///< the response violates the protocol
inline constexpr std::string_view too_large = "ResponseTooLarge";            ///< the response exceeds our limit
inline constexpr std::string_view no_credentials = "NoCredentials";    ///< no source has credentials; the message says what is missing
inline constexpr std::string_view not_configured = "NotConfigured";    ///< no region, or an invalid setting
inline constexpr std::string_view invalid_request = "InvalidRequest";  ///< can't be sent, for example because a path member is empty
inline constexpr std::string_view sink_failed = "SinkFailed";          ///< the caller's sink or content failed, or was cut short
}  // namespace failure_code

/// Returns whether the call was throttled: ThrottlingException, TooManyRequestsException, SlowDown, another such code, or 429.
bool is_throttling(const Failure& failure);
/// Returns whether the same call might succeed later: throttling, 500, 502, 503, 504, no response. The client retries such calls.
bool is_transient(const Failure& failure);
/// Returns whether access was denied: AccessDenied, AccessDeniedException, 401, 403, expired or invalid credentials.
bool is_denied(const Failure& failure);
/// Returns whether a resource is missing: ResourceNotFoundException, NoSuchKey, NoSuchBucket, ParameterNotFound, JobNotFoundException, 404.
bool is_not_found(const Failure& failure);
/// Returns whether the resource is in use or has changed: ResourceConflictException, ResourceInUseException, PreconditionFailed, 409, 412.
bool is_conflict(const Failure& failure);

/// Returns one line for a person: `Lambda.GetAlias: ResourceNotFoundException (404): Cannot find alias arn:...; request 1a2b; <next>`.
std::string to_text(const Failure& failure);
/// Converts a failure to an Error with the corresponding code (not_found, denied, conflict, ...). The error's `what` is to_text() without
/// the next step, and its `next` is the next step.
Error to_error(const Failure& failure);

}  // namespace martlet::aws
