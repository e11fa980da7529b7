#pragma once
#include <string>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/signature/claimed_signature.hpp>
#include <martlet/http/request.hpp>

#include "access_control.hpp"

namespace martlet::cloud {

/// One call of an operation. Each handler receives it in addition to its request.
struct Call {
  const aws::Operation& operation;
  http::Request& request;
  AccessControl& access_control;
  Identity identity;
  ClaimedSignature signature;  ///< empty if the call is anonymous
  std::string region;          ///< the region that the request was signed for, or us-east-1 if it is unsigned
  std::string request_id;
  WallTime now{};
  std::string endpoint;  ///< the URL at which the caller reaches this cloud: "http://127.0.0.1:4566"

  const std::string& account() const { return identity.caller.account; }
  /// Returns "arn:aws:lambda:eu-central-1:111111111111:function:orders" for "function:orders", in the caller's account and region.
  std::string arn(std::string_view resource) const;

  /// Checks that the caller has `permission`. Fails with the service's own error for denied access and AWS's message.
  ServiceResult<> authorize(const RequiredPermission& permission) const;
};

}  // namespace martlet::cloud
