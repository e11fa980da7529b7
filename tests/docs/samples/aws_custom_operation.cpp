// Code on docs/guides/aws.md. It must compile as printed.
#include <martlet/aws/client/client.hpp>
#include <martlet/aws/wire/member_rules.hpp>

namespace aws = martlet::aws;

struct StartExecutionRequest {
  std::string state_machine_arn;
  std::optional<std::string> name;
  std::optional<std::string> input;
};
martlet::Schema describe(martlet::Type<StartExecutionRequest>) {
  using R = StartExecutionRequest;
  return martlet::object<R>("StartExecutionInput", aws::required<&R::state_machine_arn>("stateMachineArn"), aws::wire<&R::name>("name"),
                            aws::wire<&R::input>("input"));
}
struct StartExecutionResponse {
  std::string execution_arn;
};
martlet::Schema describe(martlet::Type<StartExecutionResponse>) {
  using R = StartExecutionResponse;
  return martlet::object<R>("StartExecutionOutput", aws::wire<&R::execution_arn>("executionArn"));
}

inline constexpr aws::Service states{"SFN", "states", "states", aws::Protocol::json_1_0, "2016-11-23", "AWSStepFunctions"};
inline constexpr aws::TypedOperation<StartExecutionRequest, StartExecutionResponse> start_execution{
    {.service = &states, .name = "StartExecution"}};

martlet::Task<aws::Outcome<StartExecutionResponse>> start(aws::Client& client, StartExecutionRequest request) {
  return client.call(start_execution, std::move(request));
}
