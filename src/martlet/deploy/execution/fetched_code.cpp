#include "fetched_code.hpp"

#include <martlet/async/sleep.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/read_file.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/refusals.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

constexpr int attempts_max = 4;
constexpr std::int64_t code_bytes_max =
    1024LL * 1024 * 1024;  // far above Lambda's limit for zip code, since its only purpose is to protect the disk

Error sha256_differs(const CodeOrigin& origin, const std::string& got) {
  return {Code::malformed,
          "the code from account " + origin.account + " has the SHA-256 " + got + ", but Lambda reports " + origin.code_sha256.text,
          {},
          "nothing was published"};
}

Error changed_in_source(const CodeOrigin& origin, const std::string& now) {
  return {Code::conflict,
          origin.name.text() + ':' + origin.qualifier.text() + " in account " + origin.account + " has different code now: " + now +
              ", not " + origin.code_sha256.text,
          {},
          "run it again"};
}

Task<Result<aws::GetFunctionResponse>> ask_for_link(const CodeOrigin& origin) {
  aws::Outcome<aws::GetFunctionResponse> outcome = co_await get_function(*origin.lambda, origin.name, origin.qualifier);
  if (!outcome) co_return std::unexpected(aws_failure_to_error(outcome.error(), origin.name));
  if (outcome->configuration.code_sha256 != origin.code_sha256.text)
    co_return std::unexpected(changed_in_source(origin, outcome->configuration.code_sha256));
  if (outcome->code.error) co_return std::unexpected(code_unreadable(origin.account, *outcome->code.error));
  if (outcome->code.resolved_s3_object) {
    co_return std::unexpected(code_kept_in_bucket(origin.account, outcome->code.resolved_s3_object->s3_bucket.value_or("")));
  }
  if (!outcome->code.location) co_return std::unexpected(code_without_link(origin.account));
  if (outcome->configuration.code_size > code_bytes_max)
    co_return std::unexpected(code_too_large(outcome->configuration.code_size, code_bytes_max));
  co_return *std::move(outcome);
}

// Makes one attempt. Sets `may_retry` if another attempt with a fresh link may succeed.
Task<Result<FetchedCode>> fetch_once(const CodeOrigin& origin, aws::PresignedDownload& download, std::filesystem::path path,
                                     bool& may_retry) {
  may_retry = false;
  Result<aws::GetFunctionResponse> function = co_await ask_for_link(origin);
  if (!function) co_return std::unexpected(std::move(function.error()));
  const std::uint64_t size = static_cast<std::uint64_t>(function->configuration.code_size);
  FetchedCode file(path);
  std::error_code ignored;  // a killed process may have left a file
  std::filesystem::remove(path, ignored);
  Result<aws::FileSink> sink = aws::FileSink::create(path, size);
  if (!sink) co_return std::unexpected(std::move(sink.error()));
  aws::WireSecret link = *function->code.location;
  aws::Outcome<aws::Downloaded> got = co_await download.fetch(std::move(link), size, *sink);
  if (!got) {
    may_retry = got.error().status == 403 || aws::is_transient(got.error());
    Error error = aws::to_error(got.error());
    error.what = "could not fetch the code from account " + origin.account + ": " + error.what;
    co_return std::unexpected(std::move(error));
  }
  const std::string sha256 = to_base64(got->sha256);
  if (sha256 != origin.code_sha256.text) co_return std::unexpected(sha256_differs(origin, sha256));
  co_return std::move(file);
}

}  // namespace

FetchedCode::~FetchedCode() {
  std::error_code ignored;  // the file was never created, or something else has removed it
  if (!path_.empty() && !is_borrowed_) std::filesystem::remove(path_, ignored);
}

FetchedCode FetchedCode::borrowed(std::filesystem::path path) {
  FetchedCode file(std::move(path));
  file.is_borrowed_ = true;
  return file;
}

Task<Result<FetchedCode>> fetch_code(const CodeOrigin& origin, aws::PresignedDownload& download, std::filesystem::path download_folder) {
  for (int attempt = 1;; ++attempt) {
    bool may_retry = false;
    const std::filesystem::path path = download_folder / (origin.name.text() + '-' + std::to_string(attempt) + ".zip");
    Result<FetchedCode> file = co_await fetch_once(origin, download, path, may_retry);
    if (file || !may_retry || attempt == attempts_max) co_return file;
    co_await sleep(500ms * attempt);
  }
}

Result<std::string> read_checked(const FetchedCode& file, const CodeSha256& code_sha256) {
  Result<std::string> bytes = read_file(file.path());
  if (!bytes) return failure(Code::unavailable, std::move(bytes.error().what));
  if (to_base64(sha256(*bytes)) != code_sha256.text)
    return failure(Code::malformed, file.path().string() + " no longer contains what was written to it");
  return bytes;
}

}  // namespace martlet::deploy
