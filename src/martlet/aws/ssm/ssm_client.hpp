#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/ssm/ssm.hpp>

namespace martlet::aws {

/// SSM Parameter Store over the wire.
class SsmClient final : public Ssm {
 public:
  explicit SsmClient(Session session) : session_(std::move(session)) {}
  Task<Answer<GetParameterResponse>> get_parameter(GetParameterRequest request) override;
  Task<Answer<GetParametersResponse>> get_parameters(GetParametersRequest request) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
