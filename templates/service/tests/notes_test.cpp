#include "model/note.hpp"
#include "service_fixture.hpp"
#include "services/note_store.hpp"

namespace my_service {
namespace {

using Notes = Service;

TEST_F(Notes, are_stored_and_found_by_their_id) {
  const martlet::TestResponse created = service.post("/notes", NewNote{.text = "buy tea"});
  EXPECT_EQ(created.status, 201) << created;
  EXPECT_EQ(created.header("location"), "/notes/1");
  EXPECT_EQ(service.get("/notes/1").as<Note>().text, "buy tea");
}

TEST_F(Notes, must_have_a_text) {
  const martlet::TestResponse refused = service.post("/notes", NewNote{.text = ""});
  EXPECT_EQ(refused.status, 400) << refused;
  EXPECT_EQ(refused.message(), R"("text" is not allowed to be empty)");
}

TEST_F(Notes, that_do_not_exist_get_404) {
  const martlet::TestResponse missing = service.get("/notes/7");
  EXPECT_EQ(missing.status, 404) << missing;
  EXPECT_EQ(missing.message(), "No note 7");
}

TEST(NoteLimit, refuses_further_notes) {
  martlet::TestServer service(app, {.prefix = "/v1", .notes_max = 1});
  EXPECT_EQ(service.post("/v1/notes", NewNote{.text = "one"}).status, 201);
  EXPECT_EQ(service.post("/v1/notes", NewNote{.text = "two"}).status, 409);
}

// Replaces the store: a test can replace any object that is injected into a handler.
struct FakeNotes final : NoteStore {
  std::optional<Note> add(const NewNote&) override { return std::nullopt; }
  std::optional<Note> find(const std::string& id) const override { return Note{id, "always there"}; }
};

TEST_F(Notes, come_from_the_injected_store) {
  service.with<NoteStore>(FakeNotes());
  EXPECT_EQ(service.get("/notes/7").as<Note>().text, "always there");
}

}  // namespace
}  // namespace my_service
