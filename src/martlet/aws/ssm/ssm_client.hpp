#pragma once
#include <martlet/aws/session/call.hpp>
#include <martlet/aws/ssm/ssm_operations.hpp>

namespace martlet::aws {

/// The implementation of Ssm that calls AWS.
class SsmClient final : public Ssm {
 public:
  explicit SsmClient(Session session) : session_(std::move(session)) {}
  Task<Outcome<GetParameterResponse>> get_parameter(GetParameterRequest request) override {
    return call_typed(session_, ssm_operations::get_parameter, std::move(request));
  }
  Task<Outcome<GetParametersResponse>> get_parameters(GetParametersRequest request) override {
    return call_typed(session_, ssm_operations::get_parameters, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws
