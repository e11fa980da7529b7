#pragma once
#include <map>
#include <memory>

#include <martlet/async/semaphore.hpp>
#include <martlet/deploy/decision/code_sha256.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

#include "byte_budget.hpp"
#include "code_file.hpp"

namespace martlet::deploy {

/// A version of this account, Active, with its alias.
struct Prepared {
  VersionNumber number;
  CodeSha256 code_sha256;
};

/// Brings a version's bytes into this account: fetched, checked, uploaded, published, Active, and named by its alias. What an earlier run
/// has left is found and used, so that nothing is published twice. LIVE is not touched.
class Promotion {
 public:
  /// Both must outlive it.
  Promotion(const Access& access, const DeployerConfiguration& configuration, const Run& run)
      : access_(access), configuration_(configuration), run_(run), scratch_left_(run.scratch_bytes_max) {}
  /// With code that no account has yet: it is in the zip file `build`, which stays.
  Promotion(const Access& access, const DeployerConfiguration& configuration, const Run& run, std::filesystem::path build)
      : access_(access), configuration_(configuration), run_(run), build_(std::move(build)), scratch_left_(run.scratch_bytes_max) {}

  /// For Action::promote and Action::reconfigure. `planned` must outlive the task.
  Task<Result<Prepared>> prepare(const PlannedFunction& planned);

 private:
  // What somebody else has changed meanwhile: look again.
  static constexpr int attempts_max = 5;

  /// Code that was fetched, and its share of the disk, which is given back after the file is gone.
  struct FetchedCode {
    FetchedCode(ByteBudget::Hold space, CodeFile code) : hold(std::move(space)), file(std::move(code)) {}
    ByteBudget::Hold hold;
    CodeFile file;
  };

  CodeOrigin origin_of(const PlannedFunction& planned) const;
  Task<Result<FetchedCode>> code_of(const PlannedFunction& planned);
  Task<Result<VersionNumber>> published_version(const PlannedFunction& planned);
  Task<Result<std::optional<VersionNumber>>> find_published(const PlannedFunction& planned);
  Task<Result<aws::FunctionConfiguration>> bring_code(const PlannedFunction& planned);
  Task<Result<aws::GetFunctionResponse>> settled(FunctionName name);
  Task<Result<void>> upload(const PlannedFunction& planned, const aws::GetFunctionResponse& latest);
  Task<Result<aws::UpdateFunctionCodeRequest>> image_request(const PlannedFunction& planned);
  Task<Result<void>> send_direct(const PlannedFunction& planned, const CodeFile& file, aws::UpdateFunctionCodeRequest request);
  Task<Result<void>> send_staged(const PlannedFunction& planned, const CodeFile& file, aws::UpdateFunctionCodeRequest request);
  Task<Result<void>> update(const PlannedFunction& planned, aws::UpdateFunctionCodeRequest request);
  Task<Result<VersionNumber>> publish(const PlannedFunction& planned, const aws::FunctionConfiguration& latest);
  Task<Error> publish_error(const PlannedFunction& planned, aws::Failure failure);
  Task<Result<void>> name_version(const PlannedFunction& planned, Prepared& prepared);
  Task<Result<void>> use_version_alias(const PlannedFunction& planned, aws::FunctionConfiguration version, Prepared& prepared);
  std::string description_of(const PlannedFunction& planned) const;
  void tell(const PlannedFunction& planned, std::string what) const;

  const Access& access_;
  const DeployerConfiguration& configuration_;
  const Run& run_;
  const std::optional<std::filesystem::path> build_{};
  ByteBudget scratch_left_;
  Semaphore large_uploads_{1};  // each holds its code in memory
};

/// Waits until version `number` is Active, and checks that its bytes are `code_sha256`. `lambda` must outlive the task.
Task<Result<void>> wait_until_active(aws::Lambda& lambda, FunctionName name, VersionNumber number, CodeSha256 code_sha256);

}  // namespace martlet::deploy
