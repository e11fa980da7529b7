#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/download/download_client.hpp>
#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/aws/session/session.hpp>
#include <martlet/cli/cli.hpp>
#include <martlet/deploy/deploy.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "command_line.hpp"

namespace martlet::cli {

/// What every verb of `martlet deploy` is asked with.
struct DeployRequest {
  std::string definition_file{};
  std::string config_file{};
  std::string region{};
  bool as_json = false;
};

/// --definition with what it means to the verb, --config, --region, --json; they write into `request`, which must live as long as they do.
std::vector<Option> deploy_options(DeployRequest& request, std::string definition_help = "which version each function shall run");

/// A flag of a verb's own.
Option deploy_flag(std::string name, std::string help, std::function<void()> set);

/// The way to AWS for one command: loop, clients, the roles of lower accounts, records, a directory for code on its way.
class DeploySession {
 public:
  DeploySession();
  DeploySession(const DeploySession&) = delete;
  ~DeploySession();

  /// Reads the configuration; from SSM, where the file says so. What is wrong is said on `err`, and nullopt given: exit 2.
  bool open(const DeployRequest& request, std::ostream& err);
  /// Where runs are recorded whose configuration names no place: `.martlet/NAME` beside `NAME.json`.
  static std::filesystem::path records_beside(const std::string& config_file);
  /// Reads the definition likewise.
  std::optional<deploy::Definition> read_definition(const DeployRequest& request, std::ostream& err);

  const deploy::Settings& settings() const { return *settings_; }
  const deploy::Access& access() const { return access_; }
  /// For apply(): the caller's ARN as `who`, and an hour's time.
  deploy::Run begin_run(std::string why);
  net::Reactor& loop() { return reactor_; }

 private:
  Result<std::string> config_text(const DeployRequest& request);
  void connect();
  void keep_records(const DeployRequest& request);

  WorkerPool workers_{4};
  net::Reactor reactor_{workers_};
  net::Client http_{reactor_};
  std::optional<aws::Session> session_;
  std::optional<deploy::Settings> settings_;
  std::vector<std::unique_ptr<aws::LambdaClient>> lambdas_;
  std::unique_ptr<aws::DownloadClient> download_;
  std::unique_ptr<aws::S3Client> s3_;
  std::unique_ptr<deploy::Records> records_;
  deploy::Access access_{nullptr};
  std::filesystem::path scratch_;
};

/// Shows what a run does: one line that is written over on a terminal, a line a step anywhere else.
class DeployProgress {
 public:
  explicit DeployProgress(std::ostream& err);
  void show(const deploy::Step& step);
  /// Clears the line on a terminal.
  void end();

 private:
  std::ostream& err_;
  bool is_terminal_;
  std::size_t steps_ = 0;
};

}  // namespace martlet::cli
