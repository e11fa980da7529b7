#pragma once
#include <string>

#include <martlet/aws/session/endpoint.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// Where a request is sent.
struct RequestAddress {
  Endpoint endpoint;
  std::string target;
};

/// Returns the address of a request whose path and query are `target`. At AWS, a bucket is in the host name (bucket.s3.region...) if its
/// name can be part of one. Otherwise, it is in the path.
RequestAddress request_address(const Session::Parts& parts, const Service& service, const std::string& target);

}  // namespace martlet::aws
