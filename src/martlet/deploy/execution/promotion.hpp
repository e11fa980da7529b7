#pragma once
#include <map>
#include <memory>

#include <martlet/async/semaphore.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/input/settings.hpp>

#include "code_file.hpp"

namespace martlet::deploy {

/// A version that stands here, Active, with its alias.
struct Prepared {
  std::string number;  ///< "7"
  std::string code_sha256;
};

/// Brings a version's bytes into this account: fetched, checked, uploaded, published, Active, and named by its alias. What an earlier run
/// has left is found and used, so that nothing is published twice. LIVE is not touched.
class Promotion {
 public:
  /// Both must outlive it.
  Promotion(const Access& access, const Settings& settings, const Run& run) : access_(access), settings_(settings), run_(run) {}
  /// With code that no account has yet: it is in the zip file `build`, which stays.
  Promotion(const Access& access, const Settings& settings, const Run& run, std::filesystem::path build)
      : access_(access), settings_(settings), run_(run), build_(std::move(build)) {}

  /// For Action::promote and Action::reconfigure. `planned` must outlive the task.
  Task<Result<Prepared>> prepare(const PlannedFunction& planned);

 private:
  // What somebody else has changed under us: look again.
  static constexpr int attempts_max = 5;

  CodeOrigin origin_of(const PlannedFunction& planned) const;
  Task<Result<CodeFile>> code_of(const PlannedFunction& planned);
  Task<Result<std::string>> published_version(const PlannedFunction& planned);
  Task<Result<std::optional<std::string>>> find_published(const PlannedFunction& planned);
  Task<Result<aws::FunctionConfiguration>> bring_code(const PlannedFunction& planned);
  Task<Result<aws::GetFunctionResponse>> settled(std::string name);
  Task<Result<void>> upload(const PlannedFunction& planned, const aws::GetFunctionResponse& latest);
  Task<Result<aws::UpdateFunctionCodeRequest>> image_request(const PlannedFunction& planned);
  Task<Result<void>> send_direct(const PlannedFunction& planned, const CodeFile& file, aws::UpdateFunctionCodeRequest request);
  Task<Result<void>> send_staged(const PlannedFunction& planned, const CodeFile& file, aws::UpdateFunctionCodeRequest request);
  Task<Result<void>> update(const PlannedFunction& planned, aws::UpdateFunctionCodeRequest request);
  Task<Result<std::string>> publish(const PlannedFunction& planned, const aws::FunctionConfiguration& latest);
  Task<Result<void>> name_version(const PlannedFunction& planned, Prepared& prepared);
  std::string description_of(const PlannedFunction& planned) const;
  void tell(const PlannedFunction& planned, std::string what) const;

  const Access& access_;
  const Settings& settings_;
  const Run& run_;
  const std::optional<std::filesystem::path> build_{};
  Semaphore large_uploads_{1};  // each holds its code in memory
};

/// Waits until version `number` is Active, and checks that its bytes are `code_sha256`. `lambda` must outlive the task.
Task<Result<void>> wait_until_active(aws::Lambda& lambda, std::string name, std::string number, std::string code_sha256);

}  // namespace martlet::deploy
