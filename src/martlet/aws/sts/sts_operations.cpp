#include <martlet/aws/sts/sts_operations.hpp>

#include <array>

namespace martlet::aws::sts_operations {

const Service& service() {
  static const Service service{"STS", "sts", "sts", Protocol::query, "2011-06-15", {}, "https://sts.amazonaws.com/doc/2011-06-15/"};
  return service;
}

const TypedOperation<AssumeRoleRequest, AssumeRoleResponse>& assume_role() {
  static const TypedOperation<AssumeRoleRequest, AssumeRoleResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "AssumeRole";
    return o;
  }());
  return operation;
}

const TypedOperation<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>& assume_role_with_web_identity() {
  static const TypedOperation<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "AssumeRoleWithWebIdentity";
    o.is_signed = false;
    return o;
  }());
  return operation;
}

const TypedOperation<GetCallerIdentityRequest, GetCallerIdentityResponse>& get_caller_identity() {
  static const TypedOperation<GetCallerIdentityRequest, GetCallerIdentityResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetCallerIdentity";
    return o;
  }());
  return operation;
}

std::span<const Operation* const> all() {
  static const std::array<const Operation*, 3> operations{&assume_role(), &assume_role_with_web_identity(), &get_caller_identity()};
  return operations;
}

}  // namespace martlet::aws::sts_operations
