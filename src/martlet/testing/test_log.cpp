#include <martlet/testing/test_log.hpp>

#include <mutex>

namespace martlet {

struct TestLog::Storage {
  std::mutex mutex;  // guards lines
  std::vector<std::string> lines;
};

TestLog::TestLog() : kept_(std::make_shared<Storage>()) {}

Log TestLog::log() const {
  const auto keep = [kept = kept_](std::string_view line) {
    const std::lock_guard lock(kept->mutex);
    kept->lines.emplace_back(line);
  };
  return {keep, Level::debug};
}

std::vector<std::string> TestLog::lines() const {
  const std::lock_guard lock(kept_->mutex);
  return kept_->lines;
}

std::string TestLog::text() const {
  std::string text;
  for (const std::string& line : lines()) text += line + '\n';
  return text;
}

json::Value TestLog::last() const {
  const std::vector<std::string> all = lines();
  return all.empty() ? json::Value() : json::parse(all.back()).value_or(json::Value());
}

void TestLog::clear() {
  const std::lock_guard lock(kept_->mutex);
  kept_->lines.clear();
}

}  // namespace martlet
