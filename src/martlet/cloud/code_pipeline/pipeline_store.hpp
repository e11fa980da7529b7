#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/encryption/text_cipher.hpp>
#include <martlet/sqlite/database.hpp>

#include "execution.hpp"

namespace martlet::cloud::code_pipeline {

/// The stored data of a pipeline, apart from its executions.
struct PipelineRow {
  std::string account{};
  std::string region{};
  std::string name{};
  PipelineDeclaration declaration{};
  WallTime created{};
  WallTime updated{};
  std::map<std::string, std::string> tags{};
  std::vector<std::string> disabled_transitions{};
};

/// Pipelines with their executions. Both are stored encrypted, since the configurations of actions and the variables contain secrets.
class PipelineStore {
 public:
  static std::vector<std::string> migrations();
  PipelineStore(sqlite::Database database, TextCipher cipher) : database_(std::move(database)), cipher_(std::move(cipher)) {}

  std::vector<PipelineRow> pipelines();
  void put(const PipelineRow& pipeline);
  /// Removes a pipeline with its executions.
  void remove(const PipelineRow& pipeline);

  void put(const PipelineRow& pipeline, const Execution& execution);
  /// Returns whether an execution of the account's pipelines has this job, or had it before.
  bool had_job(const std::string& account, const std::string& job_id);
  /// Returns the newest executions, at most `count`, oldest first.
  std::vector<Execution> latest(const PipelineRow& pipeline, int count);
  /// Returns the newest executions that were started before the one with this number, at most `count`, newest first.
  std::vector<Execution> before(const PipelineRow& pipeline, std::int64_t number, int count);
  std::optional<Execution> find(const PipelineRow& pipeline, const std::string& execution_id);

 private:
  // Returns a document as encrypted JSON.
  template <class T>
  std::string encrypt(const T& document, std::string_view what) const;
  template <class T>
  T decrypt(std::string_view encrypted, std::string_view what) const;

  sqlite::Database database_;
  TextCipher cipher_;
};

}  // namespace martlet::cloud::code_pipeline
