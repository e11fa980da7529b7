#include <martlet/aws/client/fake_client.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/ssm/ssm_operations.hpp>

namespace martlet::aws {
namespace {

GetParameterResponse parameter(std::string value) {
  GetParameterResponse response;
  response.parameter.value = WireSecret(std::move(value));
  return response;
}

TEST(FakeClient, responds_and_records_requests) {
  FakeClient aws;
  aws.on(ssm_operations::get_parameter, [](const GetParameterRequest& request) { return parameter("of " + request.name); });
  EXPECT_EQ(aws.call_blocking(ssm_operations::get_parameter, {"/a", {}})->parameter.value.reveal(), "of /a");
  EXPECT_EQ(aws.calls(), std::vector<std::string>{"SSM.GetParameter"});
  EXPECT_EQ(aws.requests(ssm_operations::get_parameter).front().name, "/a");
}

TEST(FakeClient, fails_like_the_real_client) {
  FakeClient aws;
  aws.on(ssm_operations::get_parameter, [](const GetParameterRequest&) -> Outcome<GetParameterResponse> {
    return std::unexpected(Failure{.code = "ParameterNotFound", .status = 400, .message = {}, .request_id = {}, .operation = {}});
  });
  const auto got = aws.call_blocking(ssm_operations::get_parameter, {"/a", {}});
  EXPECT_EQ(to_text(got.error()), "SSM.GetParameter: ParameterNotFound (400)");
}

TEST(FakeClient, throws_for_an_operation_without_a_response) {
  FakeClient aws;
  EXPECT_THROW(aws.call_blocking(ssm_operations::get_parameter, {"/a", {}}), std::logic_error);
}

}  // namespace
}  // namespace martlet::aws
