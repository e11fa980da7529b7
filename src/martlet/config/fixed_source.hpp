#pragma once
#include <map>
#include <string>
#include <utility>

#include <martlet/config/remote_source.hpp>

namespace martlet {

/// A source with fixed parameters, for tests.
class FixedSource final : public RemoteSource {
 public:
  explicit FixedSource(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}
  std::string name() const override;
  Task<Result<std::string>> fetch(std::string parameter) override;

 private:
  std::map<std::string, std::string> texts_;
};

}  // namespace martlet
