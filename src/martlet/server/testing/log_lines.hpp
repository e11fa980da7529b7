#pragma once
#include <memory>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// Stores the lines that a server logs.
class LogLines {
 public:
  ServerOptions options(LogRequests requests = LogRequests::refused) const {
    ServerOptions options;
    options.log = Log([lines = lines_](std::string_view line) { lines->emplace_back(line); }, Level::debug);
    options.log_requests = requests;
    return options;
  }
  const std::vector<std::string>& all() const { return *lines_; }
  std::string text() const {
    std::string text;
    for (const std::string& line : *lines_) text += line + '\n';
    return text;
  }
  json::Value last() const { return lines_->empty() ? json::Value() : json::parse(lines_->back()).value_or(json::Value()); }

 private:
  std::shared_ptr<std::vector<std::string>> lines_ = std::make_shared<std::vector<std::string>>();
};

}  // namespace martlet
