#include "repository_store.hpp"

#include <martlet/schema/schema.hpp>

namespace martlet::cloud::code_commit {
namespace {

constexpr std::string_view columns = "SELECT id, account, region, name, description, created, modified, tags FROM repositories ";

}  // namespace

Schema describe(Type<Repository>) {
  using R = Repository;
  return object<R>("Repository", field<&R::id>("id"), field<&R::account>("account"), field<&R::region>("region"), field<&R::name>("name"),
                   field<&R::description>("description").allow_empty(), field<&R::created>("created"), field<&R::modified>("modified"),
                   field<&R::tags>("tags").values(value<std::string>().allow_empty()));
}

std::vector<std::string> RepositoryStore::migrations() {
  return {
      "CREATE TABLE repositories (id TEXT PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, description TEXT "
      "NOT "
      "NULL, created TEXT NOT NULL, modified TEXT NOT NULL, tags TEXT NOT NULL, UNIQUE (account, region, name)) STRICT;"};
}

bool RepositoryStore::add(const Repository& repository) {
  return database_
      .try_run(
          "INSERT INTO repositories (id, account, region, name, description, created, modified, tags) VALUES (:id, :account, :region, "
          ":name, "
          ":description, :created, :modified, :tags)",
          repository)
      .has_value();
}

std::optional<Repository> RepositoryStore::find(const RepositoryName& name) {
  return database_.find<Repository>(std::string(columns) + "WHERE account = ? AND region = ? AND name = ?", name.account, name.region,
                                    name.name);
}

std::vector<Repository> RepositoryStore::list(const std::string& account, const std::string& region) {
  return database_.all<Repository>(std::string(columns) + "WHERE account = ? AND region = ? ORDER BY name", account, region);
}

void RepositoryStore::update(const Repository& repository) {
  database_.run("UPDATE repositories SET description = ?, modified = ?, tags = ? WHERE id = ?", repository.description, repository.modified,
                repository.tags, repository.id);
}

void RepositoryStore::remove(const Repository& repository) { database_.run("DELETE FROM repositories WHERE id = ?", repository.id); }

}  // namespace martlet::cloud::code_commit
