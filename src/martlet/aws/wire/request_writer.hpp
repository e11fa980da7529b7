#pragma once
#include <string>
#include <vector>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/aws/wire/signature.hpp>
#include <martlet/base/result.hpp>

namespace martlet::aws {

/// A request of an operation, without an address and a signature.
struct WireRequest {
  std::string method;
  std::string target;                  ///< path and query, percent-encoded
  std::vector<SigningHeader> headers;  ///< without host and the headers that a signature adds
  std::string body;
};

/// Writes `request`, a value of the operation's request schema, in the operation's wire format. Fails with Code::malformed if it can't be
/// sent: a member of the path is empty, or a header's value has control characters. The message names the member and contains no value.
Result<WireRequest> write_request(const Operation& operation, const void* request);

}  // namespace martlet::aws
