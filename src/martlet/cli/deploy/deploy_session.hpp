#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/presigned_download/presigned_download_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/sts/caller_identity.hpp>
#include <martlet/cli/command/console.hpp>
#include <martlet/deploy/deploy.hpp>
#include <martlet/deploy/execution/download_folder.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "deploy_request.hpp"

namespace martlet::cli {

/// What a subcommand of `martlet deploy` works with: its inputs (the deployer configuration and the definition), the AWS clients, the
/// record store, and a temporary folder for code.
class DeploySession {
 public:
  enum class Needs { definition, no_definition };  ///< whether the request must name a definition

  DeploySession() : downloads_(std::filesystem::temp_directory_path()) {}
  DeploySession(const DeploySession&) = delete;

  /// Reads the deployer configuration (from SSM Parameter Store if the file refers to it) and the definition if the request names one; then
  /// determines the region, the credentials and the account. On failure, reports problems on `err`, those in files first, and returns
  /// false; the command then exits with status 2.
  bool open(const DeployRequest& request, Needs needs, std::ostream& err);
  /// Returns the folder that stores the records of runs unless the deployer configuration has "records": `.martlet/NAME` next to
  /// `NAME.json`.
  static std::filesystem::path default_records_folder(const std::string& config_file);

  const std::optional<deploy::Definition>& definition() const { return definition_; }
  const deploy::DeployerConfiguration& configuration() const { return *configuration_; }
  const deploy::DeployerClients& clients() const { return clients_; }
  const aws::CallerIdentity& caller() const { return caller_; }
  const std::string& region() const { return session_->region(); }
  const deploy::DownloadFolder& downloads() const { return downloads_; }
  net::Reactor& loop() { return reactor_; }

 private:
  Result<void> connect(const DeployRequest& request);
  Result<std::string> stored_configuration(const std::string& parameter);
  bool set_inputs(const std::string& configuration, const std::string& configuration_file, const DeployRequest& request, Needs needs,
                  std::ostream& err);
  void make_clients();
  void open_record_store(const DeployRequest& request);

  WorkerPool workers_{4};
  net::Reactor reactor_{workers_};
  std::optional<aws::Session> session_;
  std::optional<deploy::DeployerConfiguration> configuration_;
  std::optional<deploy::Definition> definition_;
  aws::CallerIdentity caller_;
  std::vector<std::unique_ptr<aws::LambdaClient>> lambdas_;
  std::unique_ptr<aws::PresignedDownloadClient> download_;
  std::unique_ptr<aws::S3Client> s3_;
  std::unique_ptr<deploy::RecordStore> records_;
  deploy::DeployerClients clients_{nullptr};
  deploy::DownloadFolder downloads_;
};

}  // namespace martlet::cli
