#include "pipeline_store.hpp"

#include <tuple>

#include <martlet/aws/wire/member.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::code_pipeline {

using aws::wire;

Schema describe(Type<PipelineRow>) {
  using R = PipelineRow;
  return object<R>("PipelineRow", wire<&R::account>("account"), wire<&R::region>("region"), wire<&R::name>("name"),
                   wire<&R::declaration>("declaration"), wire<&R::created>("created"), wire<&R::updated>("updated"), wire<&R::tags>("tags"),
                   wire<&R::closed_transitions>("closed_transitions"));
}

std::vector<std::string> PipelineStore::migrations() {
  return {R"(
    CREATE TABLE pipelines (account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL, created TEXT NOT NULL,
      updated TEXT NOT NULL, tags TEXT NOT NULL, closed_transitions TEXT NOT NULL, PRIMARY KEY (account, region, name)) STRICT;
    CREATE TABLE executions (account TEXT NOT NULL, region TEXT NOT NULL, pipeline TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (account, region, pipeline, number)) STRICT;
  )"};
}

std::vector<PipelineRow> PipelineStore::pipelines() {
  return database_.all<PipelineRow>("SELECT account, region, name, declaration, created, updated, tags, closed_transitions FROM pipelines");
}

void PipelineStore::put(const PipelineRow& pipeline) {
  database_.run(
      "INSERT OR REPLACE INTO pipelines (account, region, name, declaration, created, updated, tags, closed_transitions) "
      "VALUES (:account, :region, :name, :declaration, :created, :updated, :tags, :closed_transitions)",
      pipeline);
}

void PipelineStore::remove(const PipelineRow& pipeline) {
  database_.write([&](sqlite::Connection& connection) {
    connection.run("DELETE FROM executions WHERE account = ? AND region = ? AND pipeline = ?", pipeline.account, pipeline.region,
                   pipeline.name);
    connection.run("DELETE FROM pipelines WHERE account = ? AND region = ? AND name = ?", pipeline.account, pipeline.region, pipeline.name);
  });
}

void PipelineStore::put(const PipelineRow& pipeline, const Execution& execution) {
  database_.run("INSERT OR REPLACE INTO executions (account, region, pipeline, number, document) VALUES (?, ?, ?, ?, ?)", pipeline.account,
                pipeline.region, pipeline.name, execution.number, execution);
}

std::vector<Execution> PipelineStore::latest(const PipelineRow& pipeline, int count) {
  auto rows = database_.all<std::tuple<Execution>>(
      "SELECT document FROM executions WHERE account = ? AND region = ? AND pipeline = ? ORDER BY number DESC LIMIT ?", pipeline.account,
      pipeline.region, pipeline.name, count);
  std::vector<Execution> found;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) found.push_back(std::get<0>(std::move(*row)));
  return found;
}

}  // namespace martlet::cloud::code_pipeline
