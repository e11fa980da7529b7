#include "pipeline_store.hpp"

#include <algorithm>
#include <limits>

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/schema/write.hpp>

namespace martlet::cloud::code_pipeline {

using aws::wire;

namespace {

constexpr std::string_view of_pipelines = "pipeline";
constexpr std::string_view of_executions = "execution";

// A pipeline's row in the database, in which the declaration is encrypted.
struct EncryptedPipelineRow {
  std::string account{};
  std::string region{};
  std::string name{};
  std::string declaration{};  // encrypted
  WallTime created{};
  WallTime updated{};
  std::map<std::string, std::string> tags{};
  std::vector<std::string> disabled_transitions{};
};
Schema describe(Type<EncryptedPipelineRow>) {
  using R = EncryptedPipelineRow;
  return object<R>("EncryptedPipelineRow", wire<&R::account>("account"), wire<&R::region>("region"), wire<&R::name>("name"),
                   wire<&R::declaration>("declaration"), wire<&R::created>("created"), wire<&R::updated>("updated"), wire<&R::tags>("tags"),
                   wire<&R::disabled_transitions>("closed_transitions"));
}

}  // namespace

template <class T>
std::string PipelineStore::encrypt(const T& document, std::string_view what) const {
  return cipher_.encrypt(to_json(document), what);
}

template <class T>
T PipelineStore::decrypt(std::string_view encrypted, std::string_view what) const {
  return read_json<T>(cipher_.decrypt(encrypted, what)).value();
}

std::vector<std::string> PipelineStore::migrations() {
  return {R"(
    CREATE TABLE pipelines (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL, created TEXT NOT NULL,
      updated TEXT NOT NULL, tags TEXT NOT NULL, closed_transitions TEXT NOT NULL, PRIMARY KEY (account, region, name)) STRICT;
    CREATE TABLE executions (account TEXT NOT NULL, region TEXT NOT NULL, pipeline TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (account, region, pipeline, number)) STRICT;
  )",
          R"(
    CREATE TABLE jobs (account TEXT NOT NULL, id TEXT NOT NULL, region TEXT NOT NULL, pipeline TEXT NOT NULL, PRIMARY KEY (account, id)) STRICT;
    CREATE INDEX jobs_of_pipeline ON jobs (account, region, pipeline);
  )",
          R"(
    ALTER TABLE executions ADD COLUMN id TEXT;
    CREATE INDEX executions_by_id ON executions (account, region, pipeline, id);
  )"};
}

std::vector<PipelineRow> PipelineStore::pipelines() {
  if (!database_.exists()) return {};
  std::vector<PipelineRow> pipelines;
  for (EncryptedPipelineRow& kept : database_.all<EncryptedPipelineRow>(
           "SELECT account, region, name, declaration, created, updated, tags, closed_transitions FROM pipelines"))
    pipelines.push_back({.account = std::move(kept.account),
                         .region = std::move(kept.region),
                         .name = std::move(kept.name),
                         .declaration = decrypt<PipelineDeclaration>(kept.declaration, of_pipelines),
                         .created = kept.created,
                         .updated = kept.updated,
                         .tags = std::move(kept.tags),
                         .disabled_transitions = std::move(kept.disabled_transitions)});
  return pipelines;
}

void PipelineStore::put(const PipelineRow& pipeline) {
  database_.run(
      "INSERT OR REPLACE INTO pipelines (account, region, name, declaration, created, updated, tags, closed_transitions) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      pipeline.account, pipeline.region, pipeline.name, encrypt(pipeline.declaration, of_pipelines), pipeline.created, pipeline.updated,
      pipeline.tags, pipeline.disabled_transitions);
}

void PipelineStore::remove(const PipelineRow& pipeline) {
  database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM jobs WHERE account = ? AND region = ? AND pipeline = ?", pipeline.account, pipeline.region, pipeline.name);
    connection.run("DELETE FROM executions WHERE account = ? AND region = ? AND pipeline = ?", pipeline.account, pipeline.region,
                   pipeline.name);
    connection.run("DELETE FROM pipelines WHERE account = ? AND region = ? AND name = ?", pipeline.account, pipeline.region, pipeline.name);
  });
}

void PipelineStore::put(const PipelineRow& pipeline, const Execution& execution) {
  const std::string document = encrypt(execution, of_executions);
  database_.write([&](sqlite::Connection& connection) {
    connection.run("INSERT OR REPLACE INTO executions (account, region, pipeline, number, document, id) VALUES (?, ?, ?, ?, ?, ?)",
                   pipeline.account, pipeline.region, pipeline.name, execution.number, document, execution.id);
    for (const ActionRun& run : execution.actions) {
      if (!run.job_id.empty())
        connection.run("INSERT OR IGNORE INTO jobs (account, id, region, pipeline) VALUES (?, ?, ?, ?)", pipeline.account, run.job_id,
                       pipeline.region, pipeline.name);
    }
  });
}

bool PipelineStore::had_job(const std::string& account, const std::string& job_id) {
  return database_.find<std::int64_t>("SELECT 1 FROM jobs WHERE account = ? AND id = ?", account, job_id).has_value();
}

std::vector<Execution> PipelineStore::latest(const PipelineRow& pipeline, int count) {
  std::vector<Execution> found = before(pipeline, std::numeric_limits<std::int64_t>::max(), count);
  std::ranges::reverse(found);
  return found;
}

std::vector<Execution> PipelineStore::before(const PipelineRow& pipeline, std::int64_t number, int count) {
  std::vector<Execution> found;
  for (const std::string& document : database_.all<std::string>(
           "SELECT document FROM executions WHERE account = ? AND region = ? AND pipeline = ? AND number < ? ORDER BY number DESC LIMIT ?",
           pipeline.account, pipeline.region, pipeline.name, number, count))
    found.push_back(decrypt<Execution>(document, of_executions));
  return found;
}

// Executions that were stored before rows had ids are searched one by one.
std::optional<Execution> PipelineStore::find(const PipelineRow& pipeline, const std::string& execution_id) {
  for (const std::string& document : database_.all<std::string>(
           "SELECT document FROM executions WHERE account = ? AND region = ? AND pipeline = ? AND (id = ? OR id IS NULL) ORDER BY id DESC",
           pipeline.account, pipeline.region, pipeline.name, execution_id)) {
    Execution execution = decrypt<Execution>(document, of_executions);
    if (execution.id == execution_id) return execution;
  }
  return std::nullopt;
}

}  // namespace martlet::cloud::code_pipeline
