// martlet-deployer, the Lambda function that CodePipeline invokes to deploy.
#include <filesystem>
#include <string>

#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/deploy/pipeline/aws_pipeline_clients.hpp>
#include <martlet/deploy/pipeline/deployer.hpp>
#include <martlet/lambda/run.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace {

using namespace martlet;
namespace pipeline = deploy::pipeline;

constexpr std::size_t threads = 2;  // for blocking work: files and name resolution

/// The Lambda function. It handles one event after another, each on its own reactor, since connections don't survive a frozen sandbox.
class Function {
 public:
  Result<std::string> operator()(std::string event, const lambda::Context& context) {
    WorkerPool workers(threads);
    net::Reactor reactor(workers);
    const ProcessEnvironment environment;
    Result<aws::Session> session = aws::open_session(reactor, environment, context.log());
    if (!session) return std::unexpected(std::move(session.error()));
    pipeline::AwsPipelineClients clients(*session);
    pipeline::DeployerOptions options;
    options.function_name = environment.get("AWS_LAMBDA_FUNCTION_NAME").value_or("");
    options.download_folder_parent = std::filesystem::temp_directory_path();
    options.checks_permissions = is_first_;
    is_first_ = false;
    pipeline::Deployer deployer(clients, std::move(options));
    return reactor.run(deployer.handle(std::move(event), context.steady_deadline(), context.log()));
  }

 private:
  bool is_first_ = true;
};

}  // namespace

int main() { return lambda::run(Function()); }
