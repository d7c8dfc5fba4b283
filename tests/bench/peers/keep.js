// Keeps an answer as our own sheet does: one strict transaction of IndexedDB for each.

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open("sheet", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("answers", { autoIncrement: true });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

export async function keep(answer) {
  const database = await opened;
  database.transaction("answers", "readwrite", { durability: "strict" }).objectStore("answers").add(answer);
}
