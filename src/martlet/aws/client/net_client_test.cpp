#include <martlet/aws/client/net_client.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/aws/ssm/ssm_operations.hpp>
#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/http/trace.hpp>
#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

// An operation declared in the way that a program declares one.
struct StartExecutionRequest {
  std::string state_machine_arn;
  std::optional<std::string> name;
};
Schema describe(Type<StartExecutionRequest>) {
  using R = StartExecutionRequest;
  return object<R>("StartExecutionInput", required<&R::state_machine_arn>("stateMachineArn"), wire<&R::name>("name"));
}
struct StartExecutionResponse {
  std::string execution_arn;
};
Schema describe(Type<StartExecutionResponse>) {
  return object<StartExecutionResponse>("StartExecutionOutput", wire<&StartExecutionResponse::execution_arn>("executionArn"));
}
constexpr Service states{"SFN", "states", "states", Protocol::json_1_0, "2016-11-23", "AWSStepFunctions"};
constexpr TypedOperation<StartExecutionRequest, StartExecutionResponse> start_execution{
    {.service = &states, .name = "StartExecution", .token = "name"}};

struct NetClientTest : testing::Test {
  std::atomic<int> calls{0};
  std::atomic<int> left{0};
  std::atomic<int> refusals{0};  // the number of calls that fail before one succeeds
  std::vector<std::string> bodies;
  std::string trace;

  Task<http::Response> serve(http::Request& request) {
    const Result<std::string_view> body = co_await request.body->read(1'000'000, std::nullopt);
    bodies.emplace_back(*body);
    trace = request.headers.get("x-amzn-trace-id").value_or("");
    ++calls;
    http::Response response;
    if (body->find("slow") != std::string_view::npos) {
      struct Leaving {
        std::atomic<int>& left;
        ~Leaving() { ++left; }
      };
      const Leaving leaving{left};
      co_await sleep(1h);
    }
    response.status = refusals-- > 0 ? 500 : 200;
    const bool is_ssm = request.headers.get("x-amz-target") == "AmazonSSM.GetParameter";
    response.body = std::string(is_ssm ? R"({"Parameter":{"Name":"/a","Type":"String","Value":"text"}})" : R"({"executionArn":"arn:1"})");
    co_return response;
  }

  net::RunningServer server{[this](http::Request& request) { return serve(request); }};
  ClientOptions options(std::string variable = "AWS_ENDPOINT_URL") const {
    ClientOptions options;
    options.environment =
        std::shared_ptr<const Environment>(new FixedEnvironment{{"AWS_REGION", "eu-central-1"},
                                                                {"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                                                                {"AWS_SECRET_ACCESS_KEY", "secret"},
                                                                {variable, "http://127.0.0.1:" + std::to_string(server.port())}});
    return options;
  }
};

TEST_F(NetClientTest, calls_from_a_loop_without_sockets) {
  NetClient client(options());
  LocalLoop loop;
  const auto got = loop.run(client.call(ssm_operations::get_parameter, {.name = "/a", .with_decryption = {}}));
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->parameter.value.reveal(), "text");
}

TEST_F(NetClientTest, calls_an_operation_that_the_program_declares) {
  NetClient client(options("AWS_ENDPOINT_URL_SFN"));
  const auto started = client.call_blocking(start_execution, {"arn:aws:states:eu-central-1:1:stateMachine:orders", "order-7"});
  ASSERT_TRUE(started) << to_text(started.error());
  EXPECT_EQ(started->execution_arn, "arn:1");
  EXPECT_EQ(bodies.at(0), R"({"stateMachineArn":"arn:aws:states:eu-central-1:1:stateMachine:orders","name":"order-7"})");
}

TEST_F(NetClientTest, retries_a_call_with_the_same_idempotency_token) {
  refusals = 1;
  NetClient client(options());
  ASSERT_TRUE(client.call_blocking(start_execution, {"arn:1", {}}));
  ASSERT_TRUE(client.call_blocking(start_execution, {"arn:1", {}}));
  ASSERT_EQ(bodies.size(), 3U);
  EXPECT_NE(bodies[0].find(R"("name":")"), std::string::npos);
  EXPECT_EQ(bodies[0], bodies[1]);
  EXPECT_NE(bodies[1], bodies[2]);
}

TEST_F(NetClientTest, serves_many_threads_at_once) {
  const auto client = std::make_shared<NetClient>(options());
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 10; ++n) right += client->call_blocking(ssm_operations::get_parameter, {"/a", {}}) ? 1 : 0;
    });
  }
  for (std::thread& one : threads) one.join();
  EXPECT_EQ(right, 80);
}

TEST_F(NetClientTest, cancels_the_call_of_a_coroutine_that_is_cancelled) {
  NetClient client(options());
  LocalLoop loop;
  auto slow = client.call(ssm_operations::get_parameter, {"slow", {}});
  EXPECT_FALSE(loop.run(with_deadline(std::move(slow), std::chrono::steady_clock::now() + 100ms)));
  EXPECT_TRUE(net::eventually([&] { return left == 1; }));
}

struct Handled final : http::TraceSource {
  http::Trace of_request;
  const http::Trace& trace() const override { return of_request; }
};

Task<Outcome<GetParameterResponse>> call_within(Client& client, const TaskContext& context) {
  const TaskContextScope scope = co_await enter(context);
  GetParameterRequest request{"/a", {}};
  co_return co_await client.call(ssm_operations::get_parameter, std::move(request));
}

TEST_F(NetClientTest, propagates_the_trace_of_the_request_being_handled) {
  NetClient client(options());
  Handled handled;
  handled.of_request.xray = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
  LocalLoop loop;
  EXPECT_TRUE(loop.run(call_within(client, handled)));
  EXPECT_EQ(trace, handled.of_request.xray);
}

TEST_F(NetClientTest, names_the_call_that_lacks_a_region) {
  ClientOptions none;
  none.environment = std::shared_ptr<const Environment>(new FixedEnvironment{});
  NetClient client(none);
  const auto got = client.call_blocking(ssm_operations::get_parameter, {"/a", {}});
  EXPECT_EQ(to_text(got.error()), "SSM.GetParameter: NotConfigured: no AWS region is set; set AWS_REGION, or region in the profile");
  EXPECT_EQ(NetClient::check(none).error().code, Code::missing);
}

TEST_F(NetClientTest, can_be_destroyed_without_being_used) {
  const NetClient unused(options());
  NetClient used(options());
  EXPECT_TRUE(used.call_blocking(ssm_operations::get_parameter, {"/a", {}}));
}

}  // namespace
}  // namespace martlet::aws
