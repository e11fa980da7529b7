#include <gtest/gtest.h>

#include <string>
#include <thread>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/worker_pool.hpp>
#include <martlet/aws/parameter_store_source.hpp>
#include <martlet/net/server/reactors.hpp>

namespace martlet::aws {
namespace {

Task<http::Response> parameter(http::Request&) {
  http::Response response;
  response.status = 200;
  response.headers.add("content-type", "application/x-amz-json-1.1");
  response.body = std::string(R"({"Parameter":{"Name":"/orders/limits","Type":"String","Value":"{\"items\":100}"}})");
  co_return response;
}

// A simulated SSM with one parameter, on a separate thread.
class OneParameter {
 public:
  OneParameter() : workers_(1), reactors_(1, workers_), port_(reactors_.listen(parameter).value()), thread_([this] { reactors_.run(); }) {}
  ~OneParameter() {
    reactors_.stop();
    thread_.join();
  }
  std::shared_ptr<const Environment> environment() const {
    return std::shared_ptr<const Environment>(new FixedEnvironment{{"AWS_REGION", "eu-central-1"},
                                                                   {"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                                                                   {"AWS_SECRET_ACCESS_KEY", "secret"},
                                                                   {"AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:" + std::to_string(port_)}});
  }

 private:
  WorkerPool workers_;
  net::Reactors reactors_;
  std::uint16_t port_;
  std::thread thread_;
};

TEST(ParameterStoreSource, can_be_read_on_a_loop_without_sockets) {
  OneParameter ssm;
  ParameterStoreSource source(ssm.environment());
  LocalLoop loop;
  EXPECT_EQ(loop.run(source.fetch("/orders/limits")).value(), "{\"items\":100}");
}

TEST(ParameterStoreSource, returns_a_result_for_each_name) {
  OneParameter ssm;
  ParameterStoreSource source(ssm.environment());
  LocalLoop loop;
  EXPECT_EQ(loop.run(source.fetch_all({"/a", "/b", "/c"})).size(), 3U);
}

TEST(ParameterStoreSource, reports_what_is_missing_in_the_environment) {
  ParameterStoreSource source(std::shared_ptr<const Environment>(new FixedEnvironment{}));
  LocalLoop loop;
  EXPECT_EQ(loop.run(source.fetch("/orders/limits")).error().code, Code::missing);
}

}  // namespace
}  // namespace martlet::aws
