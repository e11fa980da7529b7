#pragma once
#include <martlet/cloud/code_pipeline/pipeline_dependencies.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>

namespace martlet::cloud {

/// Lambda's functions as actions of pipelines.
class LambdaPipelineFunctions final : public PipelineFunctions {
 public:
  explicit LambdaPipelineFunctions(LambdaService& lambda) : lambda_(lambda) {}

  ServiceResult<> invoke(const Identity& as, const std::string& region, const std::string& function, std::string event) override {
    return lambda_.enqueue(as, region, function, std::move(event));
  }

 private:
  LambdaService& lambda_;
};

}  // namespace martlet::cloud
