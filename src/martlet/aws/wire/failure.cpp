#include <martlet/aws/wire/failure.hpp>

#include <algorithm>
#include <array>

namespace martlet::aws {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view code, const std::array<std::string_view, N>& codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// The same as in AWS's SDKs (SDKs and Tools Reference Guide, "Retry behavior").
constexpr std::array<std::string_view, 15> throttling_codes = {"Throttling",
                                                               "ThrottlingException",
                                                               "ThrottledException",
                                                               "RequestThrottledException",
                                                               "RequestThrottled",
                                                               "TooManyRequestsException",
                                                               "ProvisionedThroughputExceededException",
                                                               "TransactionInProgressException",
                                                               "RequestLimitExceeded",
                                                               "BandwidthLimitExceeded",
                                                               "LimitExceededException",
                                                               "SlowDown",
                                                               "PriorRequestNotComplete",
                                                               "EC2ThrottledException",
                                                               "ThrottledRequest"};
constexpr std::array<std::string_view, 5> transient_codes = {"RequestTimeout", "RequestTimeoutException", "InternalError",
                                                             "ServiceException", "ServiceUnavailable"};
constexpr std::array<std::string_view, 2> transport_codes = {failure_code::unreachable, failure_code::timed_out};
constexpr std::array<std::string_view, 9> denied_codes = {
    "AccessDenied",         "AccessDeniedException",       "UnauthorizedOperation", "ExpiredToken",         "ExpiredTokenException",
    "InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId",    "SignatureDoesNotMatch"};
constexpr std::array<std::string_view, 5> not_found_codes = {"ResourceNotFoundException", "NoSuchKey", "NoSuchBucket", "ParameterNotFound",
                                                             "JobNotFoundException"};
constexpr std::array<std::string_view, 4> conflict_codes = {"ResourceConflictException", "PreconditionFailedException",
                                                            "PreconditionFailed", "ResourceInUseException"};

Code kind_of(const Failure& failure) {
  if (failure.code == failure_code::timed_out) return Code::timeout;
  if (failure.code == failure_code::no_credentials || failure.code == failure_code::not_configured) return Code::missing;
  if (failure.code == failure_code::too_large) return Code::too_large;
  if (failure.code == failure_code::invalid_request) return Code::malformed;
  if (is_not_found(failure)) return Code::not_found;
  if (is_denied(failure)) return Code::denied;
  if (is_conflict(failure)) return Code::conflict;
  if (is_transient(failure)) return Code::unavailable;
  if (failure.status >= 400 && failure.status < 500) return Code::malformed;
  return Code::internal;
}

}  // namespace

bool is_throttling(const Failure& failure) { return failure.status == 429 || is_one_of(failure.code, throttling_codes); }

bool is_transient(const Failure& failure) {
  const bool is_status = failure.status == 500 || failure.status == 502 || failure.status == 503 || failure.status == 504;
  return is_throttling(failure) || is_status || is_one_of(failure.code, transient_codes) || is_one_of(failure.code, transport_codes);
}

bool is_denied(const Failure& failure) {
  return is_one_of(failure.code, denied_codes) || (failure.status == 403 && !is_throttling(failure)) || failure.status == 401;
}

bool is_not_found(const Failure& failure) { return failure.status == 404 || is_one_of(failure.code, not_found_codes); }

bool is_conflict(const Failure& failure) {
  return failure.status == 409 || failure.status == 412 || is_one_of(failure.code, conflict_codes);
}

namespace {

std::string sentence(const Failure& failure) {
  std::string text = failure.operation.empty() ? "" : failure.operation + ": ";
  text += failure.code;
  if (failure.status != 0 && failure.code != std::to_string(failure.status)) text += " (" + std::to_string(failure.status) + ")";
  if (!failure.message.empty()) text += ": " + failure.message;
  if (failure.attempts > 1) text += "; tried " + std::to_string(failure.attempts) + " times";
  if (!failure.request_id.empty()) text += "; request " + failure.request_id;
  return text;
}

}  // namespace

std::string to_text(const Failure& failure) { return sentence(failure) + (failure.next.empty() ? "" : "; " + failure.next); }

Error to_error(const Failure& failure) { return {kind_of(failure), sentence(failure), {}, failure.next}; }

}  // namespace martlet::aws
