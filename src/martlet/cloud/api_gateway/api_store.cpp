#include "api_store.hpp"

#include <martlet/cloud/encryption/decrypt_json.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::api_gateway {
namespace {

constexpr std::string_view snapshot_kind = "snapshot";

}  // namespace

Schema describe(Type<StageSnapshot>) {
  return object<StageSnapshot>("StageSnapshot", field<&StageSnapshot::routes>("routes"),
                               field<&StageSnapshot::integrations>("integrations"));
}

std::vector<std::string> ApiStore::migrations() {
  return {R"(
    CREATE TABLE apis (id TEXT PRIMARY KEY, account TEXT NOT NULL, region TEXT NOT NULL, document TEXT NOT NULL) STRICT;
    CREATE INDEX apis_of_account ON apis (account, region);
    CREATE TABLE documents (number INTEGER PRIMARY KEY, api TEXT NOT NULL REFERENCES apis ON DELETE CASCADE, kind TEXT NOT NULL, id TEXT NOT NULL,
      document TEXT NOT NULL, UNIQUE (api, kind, id)) STRICT;
  )"};
}

void ApiStore::put(const AccountRegion& owner, const HttpApi& api) {
  ++changes_;
  database_.run(
      "INSERT INTO apis (id, account, region, document) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document",
      api.api_id, owner.account, owner.region, to_json(api));
}

std::optional<HttpApi> ApiStore::find(const AccountRegion& owner, const std::string& api_id) {
  const auto document = database_.find<std::string>("SELECT document FROM apis WHERE id = ? AND account = ? AND region = ?", api_id,
                                                    owner.account, owner.region);
  return document ? std::optional<HttpApi>(parsed<HttpApi>(*document)) : std::nullopt;
}

std::vector<HttpApi> ApiStore::list(const AccountRegion& owner) {
  std::vector<HttpApi> all;
  for (const std::string& document :
       database_.all<std::string>("SELECT document FROM apis WHERE account = ? AND region = ? ORDER BY id", owner.account, owner.region)) {
    all.push_back(parsed<HttpApi>(document));
  }
  return all;
}

void ApiStore::remove(const std::string& api_id) {
  ++changes_;
  database_.run("DELETE FROM apis WHERE id = ?", api_id);
}

std::optional<AccountRegion> ApiStore::owner_of(const std::string& api_id) {
  return database_.find<AccountRegion>("SELECT account, region FROM apis WHERE id = ?", api_id);
}

void ApiStore::put_snapshot(const std::string& api_id, const std::string& deployment_id, const StageSnapshot& snapshot) {
  put_document(api_id, snapshot_kind, deployment_id, to_json(snapshot));
}

std::optional<StageSnapshot> ApiStore::find_snapshot(const std::string& api_id, const std::string& deployment_id) {
  const std::optional<std::string> document = find_document(api_id, snapshot_kind, deployment_id);
  return document ? std::optional<StageSnapshot>(parsed<StageSnapshot>(*document)) : std::nullopt;
}

void ApiStore::put_document(const std::string& api_id, std::string_view kind, const std::string& id, const std::string& document) {
  ++changes_;
  database_.run(
      "INSERT INTO documents (api, kind, id, document) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (api, kind, id) DO UPDATE SET document = excluded.document",
      api_id, std::string(kind), id, cipher_.encrypt(document, kind));
}

std::optional<std::string> ApiStore::find_document(const std::string& api_id, std::string_view kind, const std::string& id) {
  const auto kept =
      database_.find<std::string>("SELECT document FROM documents WHERE api = ? AND kind = ? AND id = ?", api_id, std::string(kind), id);
  return kept ? std::optional(decrypt_json(cipher_, *kept, kind)) : std::nullopt;
}

std::vector<std::string> ApiStore::list_documents(const std::string& api_id, std::string_view kind) {
  auto documents =
      database_.all<std::string>("SELECT document FROM documents WHERE api = ? AND kind = ? ORDER BY number", api_id, std::string(kind));
  for (std::string& document : documents) document = decrypt_json(cipher_, document, kind);
  return documents;
}

void ApiStore::remove_document(const std::string& api_id, std::string_view kind, const std::string& id) {
  ++changes_;
  database_.run("DELETE FROM documents WHERE api = ? AND kind = ? AND id = ?", api_id, std::string(kind), id);
}

}  // namespace martlet::cloud::api_gateway
